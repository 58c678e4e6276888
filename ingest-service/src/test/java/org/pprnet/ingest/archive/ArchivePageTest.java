package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pprnet.ingest.archive.APage.aPage;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.archive.ArchivePage.Entry;
import org.pprnet.ingest.archive.ArchivePage.Month;

class ArchivePageTest {

    private static final String CITATION = "Hill, A., & Moor, B. (2020). Tides. Shore, 4(2), 1–9. https://doi.org/10.1000/s.1.";
    private static final String LONG = "Tides rise and fall, and the people of the harbour rise and fall with them. "
            .repeat(5)
            .strip();

    @Test
    void monthsAndSummariesKeepTheOrderOfThePage() {
        ArchivePage page = aPage().month("March 2021").summary("Tides").summary("Moods").month("January 2021")
                .summary("Winds").parsed();

        assertThat(page.months()).extracting(Month::month).containsExactly(YearMonth.of(2021, 3),
                YearMonth.of(2021, 1));
        assertThat(page.months().getFirst().entries()).extracting(Entry::title).containsExactly("Tides", "Moods");
        assertThat(page.months().getLast().entries()).extracting(Entry::title).containsExactly("Winds");
    }

    @Test
    void summaryHasTitleCitationBodyAndImplications() {
        Entry entry = only(aPage().month("March 2021").summary("Tides", CITATION).parsed());

        assertThat(entry.title()).isEqualTo("Tides");
        assertThat(entry.citation()).contains(CITATION);
        assertThat(entry.summary()).isEqualTo("A body about Tides.");
        assertThat(entry.practiceImplications()).isEqualTo("Do as Tides says.");
        assertThat(entry.line()).isEqualTo(13);
    }

    @Test
    void summaryWithoutCitationHasNone() {
        assertThat(only(aPage().month("March 2021").summary("Tides").parsed()).citation()).isEmpty();
    }

    @Test
    void monthInTheTeaserIsNoHeading() {
        assertThat(aPage().month("March 2021").summary("Tides").parsed().months()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practice Implications", "Practical Implications", "PRACTICE IMPLICATIONS",
        "Practice implications:"})
    void headingOfTheImplicationsIsKnownInEachWayItIsPrinted(String heading) {
        Entry entry = only(aPage().month("March 2021").line("Tides").line("Body.").line(heading).line("Do.").parsed());

        assertThat(entry.practiceImplications()).isEqualTo("Do.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p < .01 & d = .31", "−.12, -0.30 and – 5", "β and α mean ä å ü", "the patient’s own’s",
        "SD = 15/2", "95% CI: 0.7, −0.1", "a bracket (left open", "“quoted, unbalanced", "a  double  space",
        "zero\u200Bwidth", "<b>not markup</b> &amp;"})
    void oddTextStaysByteForByte(String odd) {
        Entry entry = only(aPage().month("March 2021").line("Tides").line("Found " + odd + " there.")
                .line("Practice Implications").line("Mind " + odd + " here.").parsed());

        assertThat(entry.summary()).isEqualTo("Found " + odd + " there.");
        assertThat(entry.practiceImplications()).isEqualTo("Mind " + odd + " here.");
    }

    @Test
    void lineEndsOfWindowsByteOrderMarkAndEmptyLinesChangeNothing() {
        APage page = aPage().month("March 2021").summary("Tides", CITATION).summary("Moods");
        String windows = "\uFEFF" + page.text().replace("\n", "\r\n\r\n") + "\r\n\u00A0\r\n\r\n";

        ArchivePage parsed = ArchivePage.parse(windows.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.months().getFirst().entries()).extracting(Entry::title, Entry::citation, Entry::summary)
                .isEqualTo(page.parsed().months().getFirst().entries().stream()
                        .map(e -> tuple(e.title(), e.citation(), e.summary())).toList());
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(only(aPage().month("March 2021").summary("Flu\u0308ckiger").parsed()).title())
                .isEqualTo("Flückiger");
    }

    @Test
    void paragraphsAreSeparatedByOneEmptyLine() {
        Entry entry = only(
                aPage().month("March 2021").line("Tides").line("One.").line("Two.").line("Practice Implications")
                        .line("Three.").line("Four.").parsed());

        assertThat(entry.summary()).isEqualTo("One.\n\nTwo.");
        assertThat(entry.practiceImplications()).isEqualTo("Three.\n\nFour.");
    }

    @Test
    void titleBeforeACitationIsFoundAmongParagraphs() {
        List<Entry> entries = entries(aPage().month("March 2021").summary("Tides").line("And more of it.")
                .line("Does the wind matter?").line(CITATION).line("Body.").line("More body.")
                .line("Practice Implications")
                .line("Do."));

        assertThat(entries).extracting(Entry::title).containsExactly("Tides", "Does the wind matter?");
        assertThat(entries.getFirst().practiceImplications()).isEqualTo("Do as Tides says.\n\nAnd more of it.");
        assertThat(entries.getLast().summary()).isEqualTo("Body.\n\nMore body.");
    }

    @Test
    void titleWithoutCitationIsFoundAmongParagraphs() {
        List<Entry> entries = entries(aPage().month("March 2021").summary("Tides").line("Also do these:").line("- rest")
                .line("- sail").line(LONG).line("Winds and Waves in the Harbour").line(LONG).line("A second paragraph.")
                .line("Practice Implications").line("Do."));

        assertThat(entries).extracting(Entry::title).containsExactly("Tides", "Winds and Waves in the Harbour");
        assertThat(entries.getFirst().practiceImplications()).endsWith("- rest\n\n- sail\n\n" + LONG);
        assertThat(entries.getLast().summary()).isEqualTo(LONG + "\n\nA second paragraph.");
    }

    @Test
    void ofTwoPossibleTitlesTheCapitalisedOneIsTaken() {
        List<Entry> entries = entries(aPage().month("March 2021").summary("Tides").line("and so what follows")
                .line("Winds and Waves in Harbours").line("Body.").line("Practice Implications").line("Do."));

        assertThat(entries).extracting(Entry::title).containsExactly("Tides", "Winds and Waves in Harbours");
    }

    @Test
    void ofTwoPossibleTitlesTheOneAfterAnEmptyLineIsTaken() {
        List<Entry> entries = entries(aPage().month("March 2021").summary("Tides").line("").line("Winds and Waves")
                .line("Methods of the Harbour").line("Body.").line("Practice Implications").line("Do."));

        assertThat(entries).extracting(Entry::title).containsExactly("Tides", "Winds and Waves");
    }

    @Test
    void monthMayBeCutByTheEdgeOfThePage() {
        assertThat(
                aPage().month("March 2021").summary("Tides").month("February 2021").summary("Moods").parsed().months())
                .allSatisfy(month -> assertThat(month.entries()).hasSize(1));
    }

    private static List<Entry> entries(APage page) {
        return page.parsed().months().getFirst().entries();
    }

    private static Entry only(ArchivePage page) {
        assertThat(page.months()).hasSize(1);
        assertThat(page.months().getFirst().entries()).hasSize(1);
        return page.months().getFirst().entries().getFirst();
    }
}
