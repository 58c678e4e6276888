package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void nearestWithTheBestWordsIsFirst() {
        assertThat(best(Map.of("a", 9.0, "b", 3.0), Map.of("a", 0.8, "b", 0.7, "c", 0.6))).containsExactly("a", "b",
                "c");
    }

    @Test
    void muchNearerIsBetterThanMoreWords() {
        assertThat(best(Map.of("words", 10.0, "both", 5.0), Map.of("both", 0.9, "words", 0.6, "last", 0.5)))
                .startsWith("both", "words");
    }

    @Test
    void littleNearerIsNotBetterThanManyMoreWords() {
        assertThat(best(Map.of("words", 10.0), Map.of("near", 0.9, "words", 0.89, "last", 0.5)))
                .startsWith("words", "near");
    }

    @Test
    void withoutMeaningWordsDecide() {
        assertThat(best(Map.of("a", 1.0, "b", 2.0), Map.of())).containsExactly("b", "a");
    }

    @Test
    void withoutWordsMeaningDecides() {
        assertThat(best(Map.of(), Map.of("a", 0.6, "b", 0.7))).containsExactly("b", "a");
    }

    @Test
    void oneAloneAndEqualsAreInOrderOfTheirIds() {
        assertThat(best(Map.of(), Map.of("a", 0.6))).containsExactly("a");
        assertThat(best(Map.of(), Map.of("b", 0.6, "a", 0.6, "c", 0.6))).containsExactly("a", "b", "c");
    }

    @Test
    void onlyCandidatesAreListed() {
        assertThat(Fusion.best(Map.of("a", 1.0), Map.of("b", 0.9, "c", 0.4), List.of("a", "b")))
                .containsExactly("b", "a");
    }

    private static List<String> best(Map<String, Double> words, Map<String, Double> meaning) {
        Collection<String> all = new TreeSet<>(words.keySet());
        all.addAll(meaning.keySet());
        return Fusion.best(words, meaning, all);
    }
}
