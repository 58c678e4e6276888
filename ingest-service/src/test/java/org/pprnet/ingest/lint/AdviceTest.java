package org.pprnet.ingest.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.lint.AManuscript.citing;
import static org.pprnet.ingest.lint.AManuscript.saying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Json;
import org.pprnet.ingest.lint.Advice.Kind;
import org.pprnet.ingest.lint.Advice.Place;

class AdviceTest {

    @Test
    void nothingIsSaidOfATextWithoutFault() {
        assertThat(saying("Moor and colleagues walked (twice) along the shore (p < .01).").advice()).isEmpty();
    }

    @Test
    void placeIsCountedInCodeUnitsAsJavaScriptDoes() {
        Advice advice = saying("🌊 It rose (slowly.").of(Kind.UNBALANCED).findFirst().orElseThrow();

        assertThat(advice.pointer()).isEqualTo("#/summary");
        assertThat(advice.place()).isEqualTo(new Place(11, 12, "("));
    }

    @Test
    void jsonHasKindPointerDetailAndPlaceWhereThereIsOne() {
        Advice whole = saying("Calm.").with(null).advice().getFirst();
        Advice part = saying("Calm (day.").advice().getFirst();

        assertThat(Json.text(whole)).isEqualTo("{\"kind\":\"missing-citation\",\"pointer\":\"#/citation\","
                + "\"detail\":\"The article that this reports on is not cited\"}");
        assertThat(Json.text(part)).contains("\"kind\":\"unbalanced\"",
                "\"place\":{\"start\":5,\"end\":6,\"text\":\"(\"}");
    }

    @Test
    void missingCitationIsNoticed() {
        assertThat(saying("Calm.").with(null).advice()).extracting(Advice::kind)
                .containsExactly(Kind.MISSING_CITATION);
    }

    @Test
    void citationWithoutDoiIsNotCheckable() {
        assertThat(citing("Moor, C. (2021). Tides and moods. Coastal Psychology, 4, 1-9.").advice()).singleElement()
                .satisfies(advice -> {
                    assertThat(advice.kind()).isEqualTo(Kind.MISSING_DOI);
                    assertThat(advice.detail()).startsWith("Not checkable");
                });
    }

    @Test
    void missingImplicationsAreNoticed() {
        assertThat(saying("Calm.").implying("  \n").advice()).extracting(Advice::kind, Advice::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MISSING_IMPLICATIONS,
                        "#/practiceImplications"));
    }

    @Test
    void fullStopBehindADoiIsMarkedWithIt() {
        assertThat(citing("Moor, C. (2021). Tides. Coastal Psychology, 4. https://doi.org/10.5555/coast.2021.4.")
                .marked(Kind.DOI_TRAILING_DOT)).containsExactly("10.5555/coast.2021.4.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tides. https://doi.org/10.5555/coast.2021.4", "Tides (doi:10.5555/coast(21)4)",
        "Tides. 10.5555/coast.2021, Shore."})
    void doiWithoutFullStopIsLeftAlone(String citation) {
        assertThat(citing(citation).marked(Kind.DOI_TRAILING_DOT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(95% CI [.40, .28])|.40, .28", "(95% CI: −.05, −.15)|−.05, −.15",
        "95% CI 0.57–0.10 was seen|0.57–0.10", "the confidence interval ranged from .4 to -.1.|.4 to -.1",
        "(95% CI = 1,500 to 1,250)|1,500 to 1,250", "95% CIs of 45%–30%|45%–30"})
    void intervalPrintedHighToLowIsMarked(String summary, String marked) {
        assertThat(saying(summary).marked(Kind.REVERSED_INTERVAL)).containsExactly(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95% CI [−.35, −.07]", "95% CI: -0.67, 0.07", "95% CI 0.10–0.57", "95% CI −0.1 to 0.7",
        "95% CI .17, .35), which", "95% CI 12,000 to 15,000", "95% CI [−.35 −.07]", "95% CI 5,1–7,2",
        "a CI of 3 and p = 2", "In 2020 and 2019", "CI = .5, p = .04", "95% CI: .45 (.30 to .60)",
        "ASCII 5 to 3"})
    void intervalThatRisesIsLeftAlone(String summary) {
        assertThat(saying(summary).marked(Kind.REVERSED_INTERVAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"It rose (and fell.|8", "It rose and fell).|16",
        "It rose [see (there].|13", "They said “calm (sea).|10", "They said calm” (sea).|14",
        "(“We saw both…), they said (“it rose”).|1", "They said \"calm.|10",
        "She said \"calm and \"rough\" again.|9", "A “first and “second” word.|2"})
    void bracketOrQuotationMarkWithoutPartnerIsMarked(String summary, int start) {
        assertThat(saying(summary).of(Kind.UNBALANCED)).extracting(advice -> advice.place().start())
                .containsExactly(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The sailors’ tide isn’t the captain's (p < .01), it's the ‘90s’.",
        "Three things count: 1) wind, 2) water, and c) luck.", "Two count (namely 1) wind, 2) water).",
        "It counts (1) wind and (2) water (n = 5).", "“One paragraph\n\n“and another”, they said.",
        "He is 6'2\" tall, or 5'11\".", "Er sagte „Ebbe“ und „Flut“.", "Il dit « marée ».",
        "\"Calm,\" she said. \"Rough.\"", "A “word (with “one” in it)” here.", "a) wind\nb) water"})
    void whatHasItsPartnerOrNeedsNoneIsLeftAlone(String summary) {
        assertThat(saying(summary).marked(Kind.UNBALANCED)).isEmpty();
    }

    @Test
    void nameSpelledTwoWaysInATextIsMarkedWhereItIsOdd() {
        AManuscript text = saying("Vandermeer and colleagues went out. It was Vandermeer who saw it. Later, Vandemeer "
                + "and colleagues came back.");

        assertThat(text.marked(Kind.NAME_SPELLED_TWO_WAYS)).containsExactly("Vandemeer");
        assertThat(text.advice().getFirst().detail()).isEqualTo("“Vandemeer” here, “Vandermeer” elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"Müllner, Mullner", "Müllner, Muellner", "Ångström, Angstrom", "Baraldo, Barraldo",
        "Kristofferson, Kristofersen", "Hoffmann, Hoffman"})
    void nameSpelledOtherwiseThanInTheCitationIsMarked(String cited, String said) {
        AManuscript text = saying("Last year " + said + " and colleagues went out.")
                .with(cited + ", A. (2020). Tides. Coast, 4, 1-9. https://doi.org/10.5555/coast.4");

        assertThat(text.marked(Kind.NAME_SPELLED_TWO_WAYS)).containsExactly(said);
        assertThat(text.advice().getFirst().detail()).contains("“" + cited + "” in the citation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patients and colleagues met. Each Patient met.",
        "In Germany, German sailors met Germain (2019).",
        "Robertson and colleagues met Henderson and colleagues.", "Peters et al. met the Peter group.",
        "Rogers (1957) has Rogerian readers.", "Moorings were seen by Moor and colleagues near Moore’s.",
        "Sailor and colleagues met. Sailors meet. A sailor met."})
    void otherWordsAndOtherPeopleAreLeftAlone(String summary) {
        assertThat(saying(summary).marked(Kind.NAME_SPELLED_TWO_WAYS)).isEmpty();
    }

    @Test
    void twoCitedNamesAreTwoPeople() {
        assertThat(
                saying("Andersen and Anderson met.").with("Andersen, B., & Anderson, C. (2020). Tides. Coast, 4, 1-9.")
                        .marked(Kind.NAME_SPELLED_TWO_WAYS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dr. Moor|Moor, C.", "Celia B. Moor, PhD|Moor, C.",
        "Prof. Andrew Hill|Hill, A.",
        "Hill, Andrew|Hill, A."})
    void ownWorkIsMarked(String author, String marked) {
        assertThat(saying("Calm.").by(author).marked(Kind.OWN_WORK)).containsExactly(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dr. Nora Vale", "Dr. Benno Moor", "Dr. Moore", "Celia", "", "Dr."})
    void workOfOthersIsNoOwnWork(String author) {
        assertThat(saying("Calm.").by(author).marked(Kind.OWN_WORK)).isEmpty();
    }

    @Test
    void ownWorkOfANameOfTwoWordsIsMarked() {
        assertThat(citing("Hill, A., & Lo Presti, G. (2020). Tides. Coast, 4, 1-9. https://doi.org/10.5555/coast.4")
                .by("Gino Lo Presti").marked(Kind.OWN_WORK)).containsExactly("Lo Presti, G.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The mean age was 41 (SD = 15/2).|SD = 15/2", "It rose (p = 0..05).|p = 0..05",
        "It rose (d = 1.4.7).|d = 1.4.7", "It rose (SE = 1,5).|SE = 1,5", "(β = −.3/2)|β = −.3/2"})
    void statisticThatIsNoNumberIsMarked(String summary, String marked) {
        assertThat(saying(summary).marked(Kind.ODD_NUMBER)).containsExactly(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(SD = 15.2)", "(p < .01)", "n = 12/15", "N = 1,200", "M = 1,200", "M/F = 15/20",
        "d = 1.47,95% CI", "t(12) = 2.5, p = .02", "OR = 2.1.", "and/or 15/2", "r = .28...", "SD = 15, 2 groups"})
    void numberAsPrintedIsLeftAlone(String summary) {
        assertThat(saying(summary).marked(Kind.ODD_NUMBER)).isEmpty();
    }

    @Test
    void nobodyReadsMoreThanTwentyOfAKind() {
        assertThat(saying("((".repeat(50_000)).marked(Kind.UNBALANCED)).hasSize(Advice.MOST_OF_A_KIND);
    }

    @Test
    void wordsAreCountedBetweenSpaces() {
        assertThat(Advising.words("It rose – 3 times,\n\n“they” said (p < .01).\u00A0Then not.")).isEqualTo(10);
        assertThat(Advising.words(" \n– ")).isZero();
    }
}
