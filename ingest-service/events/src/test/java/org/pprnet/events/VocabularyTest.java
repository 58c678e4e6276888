package org.pprnet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void hasTheThirtySixTopicsOfTheBlogInItsOrder() {
        assertThat(Vocabulary.topics()).hasSize(36)
                .isSortedAccordingTo((a, b) -> a.label().compareToIgnoreCase(b.label()));
        assertThat(Vocabulary.researchTypes()).hasSize(12);
    }

    @Test
    void everyNameLeadsToOneTerm() {
        for (List<Term> terms : List.of(Vocabulary.topics(), Vocabulary.researchTypes())) {
            assertThat(terms.stream().flatMap(term -> Stream.concat(Stream.of(term.slug()), term.aliases().stream())))
                    .doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        }
    }

    @Test
    void aliasFindsItsTerm() {
        assertThat(Vocabulary.topic("adherence").orElseThrow().label()).isEqualTo("Adherance");
        assertThat(Vocabulary.topic("cbt")).isEqualTo(
                Vocabulary.topic("cognitive-therapy-and-cognitive-behavioural-therapy")).isPresent();
        assertThat(Vocabulary.researchType("rct")).isPresent();
        assertThat(Vocabulary.topic("astrology")).isEmpty();
    }
}
