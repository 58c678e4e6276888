package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.search.language.TextAnalysis;

/** What is said of why a summary was found, and what is marked in it. */
class ReasonsTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @Test
    void relationIsToldByHowTheWordStands() {
        Summary summary = aSummary().titled("Behaviours of Flückiger and the alliance").saying("Outcomes.")
                .implying("-")
                .about("empathy").build();
        assertThat(matched("alliance behavior behaviors fluckiger outcome", summary)).containsExactly(
                new Match("behavior", Relation.STEM, "Behaviours", List.of("title")),
                new Match("behaviors", Relation.SPELLING, "Behaviours", List.of("title")),
                new Match("fluckiger", Relation.SPELLING, "Flückiger", List.of("title")),
                new Match("alliance", Relation.EXACT, "alliance", List.of("title")),
                new Match("outcome", Relation.STEM, "Outcomes", List.of("summary")));
    }

    @Test
    void onePartCanAnswerInSeveralWaysAndPlaces() {
        Summary summary = aSummary().titled("Alliance").saying("The alliance, or alliances.").implying("Alliances.")
                .about("alliance-and-therapeutic-relationship").build();
        assertThat(matched("alliance", summary)).containsExactly(
                new Match("alliance", Relation.EXACT, "Alliance", List.of("title", "summary", "topics")),
                new Match("alliance", Relation.STEM, "alliances", List.of("summary", "practiceImplications")));
    }

    @Test
    void otherNamesAndMeantWordsAreSaidToBeSo() {
        Part.Word cbt = new Part.Word("cbt", null);
        Part.Word typed = new Part.Word("allaince", null);
        var query = new Expanded(List.of(cbt, typed), Map.of(
                cbt, List.of(new Alternative("cbt", "cognitive behavioural therapy", Relation.SYNONYM, 1, false)),
                typed, List.of(new Alternative("allaince", "alliance", Relation.TYPO, 1, false))));
        Reasons.Found found = new Reasons(query, ANALYSIS).in(aSummary().titled("The alliance in therapy")
                .saying("We read about cognitive-behavioral therapies.").implying("-").build());
        assertThat(found.matched()).containsExactly(
                new Match("allaince", Relation.TYPO, "alliance", List.of("title")),
                new Match("cbt", Relation.SYNONYM, "cognitive-behavioral therapies", List.of("summary")));
        assertThat(found.highlights().summary())
                .isEqualTo("We read about <mark>cognitive-behavioral therapies</mark>.");
    }

    @Test
    void abbreviationThatIsAWordCountsInCapitalsOnly() {
        Part.Word word = new Part.Word("commitment", null);
        var query = new Expanded(List.of(word), Map.of(word,
                List.of(new Alternative("commitment", "ACT", Relation.SYNONYM, 1, true))));
        Reasons reasons = new Reasons(query, ANALYSIS);
        assertThat(reasons.in(aSummary().titled("They act").saying("Act now.").implying("-").build()).matched())
                .isEmpty();
        assertThat(reasons.in(aSummary().titled("On ACT").saying("-").implying("-").build()).matched())
                .containsExactly(new Match("commitment", Relation.SYNONYM, "ACT", List.of("title")));
    }

    @Test
    void signBetweenWordsIsNoReason() {
        Summary summary = aSummary().titled("Two > one").saying("More is better (n > 12).").implying("CBT helps.")
                .build();
        assertThat(matched("CBT>placebo", summary)).containsExactly(
                new Match("CBT>placebo", Relation.EXACT, "CBT", List.of("practiceImplications")));
    }

    @Test
    void phraseIsFoundAsItIsWrittenOnly() {
        Summary summary = aSummary().titled("Working alliances").saying("A working alliance (r = .28, p < .01).")
                .implying("-").build();
        assertThat(matched("\"working alliance\"", summary))
                .containsExactly(
                        new Match("\"working alliance\"", Relation.EXACT, "working alliance", List.of("summary")));
        assertThat(matched("p < 0.01", summary))
                .containsExactly(new Match("\"p < 0.01\"", Relation.EXACT, "p < .01", List.of("summary")));
        assertThat(matched("p > .01", summary)).isEmpty();
    }

    @Test
    void excerptIsOfWholeSentencesAndNoAbbreviationEndsOne() {
        Highlights highlights = found("repair", aSummary().titled("Ruptures")
                .saying("First this. Dr. Tasca et al. (e.g. in 2018) wrote of repair vs. Rupture. Then that.\n\nNo end here\n\nRepair!")
                .implying("Nothing.")).highlights();
        assertThat(highlights.summary()).isEqualTo("Dr. Tasca et al. (e.g. in 2018) wrote of <mark>repair</mark> vs. "
                + "Rupture. … <mark>Repair</mark>!");
        assertThat(highlights.title()).isNull();
    }

    @Test
    void excerptBeginsWhereItsSentenceDoesHoweverItIsPunctuated() {
        for (String sentence : List.of("Of common factors (empathy, goals, etc.); the alliance says most.",
                "As Luborsky et al.; the alliance says most.", "Read A. & B.; the alliance says most.")) {
            assertThat(found("alliance", aSummary().titled("Ruptures").saying("A beginning. " + sentence + " An end.")
                    .implying("Nothing.")).highlights().summary())
                    .isEqualTo(sentence.replace("alliance", "<mark>alliance</mark>").replace("&", "&amp;"));
        }
    }

    @Test
    void endlessSentenceIsCutBetweenWords() {
        String filler = "words and words ".repeat(100);
        String excerpt = found("quokka", aSummary().titled("-").saying(filler + "a quokka smiled " + filler))
                .highlights()
                .summary();
        assertThat(excerpt).startsWith("… ").endsWith(" …").contains(" <mark>quokka</mark> smiled ")
                .hasSizeLessThan(420);
        assertThat(excerpt.split(" ")).allMatch(word -> List.of("…", "words", "and", "a", "<mark>quokka</mark>",
                "smiled").contains(word));
    }

    @Test
    void partsInPlacesCountThere() {
        Summary summary = aSummary().titled("Alliance").saying("Alliance.").implying("-").build();
        assertThat(matched("title:alliance", summary))
                .containsExactly(new Match("title:alliance", Relation.EXACT, "Alliance", List.of("title")));
        assertThat(matched("author:alliance", summary)).isEmpty();
    }

    private static List<Match> matched(String typed, Summary summary) {
        return new Reasons(new Expanded(QueryText.of(typed).parts(), Map.of()), ANALYSIS).in(summary).matched();
    }

    private static Reasons.Found found(String typed, SummaryBuilder summary) {
        return new Reasons(new Expanded(QueryText.of(typed).parts(), Map.of()), ANALYSIS).in(summary.build());
    }
}
