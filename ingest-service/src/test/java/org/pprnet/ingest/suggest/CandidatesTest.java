package org.pprnet.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.Json;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** What is suggested while nothing was filed. */
class CandidatesTest {

    private static final Experience NONE = new Experience();

    static Stream<Term> topics() {
        return Vocabulary.topics().stream();
    }

    static Stream<Term> researchTypes() {
        return Vocabulary.researchTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void textThatNamesATopicIsGivenIt(Term topic) {
        assertThat(suggested(Candidates.topics(), "This is about " + topic.label() + "."))
                .contains(topic.slug());
        assertThat(topic.aliases()).allSatisfy(alias -> assertThat(
                suggested(Candidates.topics(), "About " + alias.replace('-', ' ') + ".")).contains(topic.slug()));
    }

    @ParameterizedTest
    @MethodSource("researchTypes")
    void textThatNamesATypeOfResearchIsGivenIt(Term type) {
        assertThat(suggested(Candidates.researchTypes(), "This is one " + type.label() + ".")).contains(type.slug());
    }

    @ParameterizedTest
    @CsvSource({"Sailors were randomly assigned to two boats., randomized-controlled-trial",
        "We held interviews and used grounded theory., qualitative-study",
        "Effect sizes were pooled; there was publication bias., meta-analysis", "Of 40 respondents half swam., survey"})
    void cueSpeaksForAType(String summary, String type) {
        assertThat(suggested(Candidates.researchTypes(), summary)).first().isEqualTo(type);
    }

    @Test
    void nothingIsSuggestedWithoutAReason() {
        assertThat(suggested(Candidates.topics(), "The sea was calm.")).isEmpty();
        assertThat(suggested(Candidates.topics(), "")).isEmpty();
    }

    @Test
    void wordWithinAnotherIsNoReason() {
        assertThat(suggested(Candidates.topics(), "The nonempathy of unpanicked gulls.")).isEmpty();
    }

    @Test
    void cuesAreKeptForTheTermsOfTheVocabularyAndNoOther() throws IOException {
        JsonNode lists = Json.mapper().readTree(CandidatesTest.class.getResourceAsStream("/suggest/cues.json"));

        assertThat(lists.get("topics").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(topics().map(Term::slug).toList());
        assertThat(lists.get("researchTypes").fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(researchTypes().map(Term::slug).toList());
    }

    @Property(tries = 300)
    void anyTextIsGivenAtMostSixAndThreeBestFirst(@ForAll String text, @ForAll List<String> words) {
        Reading reading = Reading.of(text, text, text + " alliance, empathy, " + String.join(" ", words), text);
        List<Suggestion> topics = Candidates.topics().best(reading, NONE);

        assertThat(topics).hasSizeBetween(1, 6)
                .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
        assertThat(Candidates.researchTypes().best(reading, NONE)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void longTextIsReadAsFarAsItMatters() {
        String text = "cognitive behaviou".repeat(1_000_000);

        assertThat(Reading.of(text, text, text, text).whole().length()).isLessThan(250_000);
    }

    private static List<String> suggested(Candidates candidates, String summary) {
        return candidates.best(Reading.of("", null, summary, ""), NONE).stream().map(Suggestion::slug).toList();
    }
}
