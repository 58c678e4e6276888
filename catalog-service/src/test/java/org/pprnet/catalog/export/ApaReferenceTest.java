package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Citation;
import org.pprnet.events.Citation.Name;
import org.pprnet.events.Doi;

class ApaReferenceTest {

    @Test
    void containerAndVolumeAreItalicAndTheDoiIsALink() {
        assertThat(ApaReference.of(Cited.WHOLE).runs()).containsExactly(
                plain("Lo Coco, G., Del Re, A. C., & van der Kolk, B. (2020). "),
                plain("Mentalizing at dusk: A CBT trial."), plain(" "),
                italic("Journal of Imagined Psychotherapy"), plain(", "), italic("16"), plain("(2)"), plain(", "),
                plain("297–325"), plain("."), plain(" "),
                new ApaReference.Run("https://doi.org/10.5555/jip.2020_071", false,
                        "https://doi.org/10.5555/jip.2020_071"));
    }

    @Test
    void twentyAuthorsAreAllNamed() {
        assertThat(ApaReference.of(by(20)).text())
                .isEqualTo("A, X., B, X., C, X., D, X., E, X., F, X., G, X., H, X., I, X., J, X., K, X., L, X., M, X., "
                        + "N, X., O, X., P, X., Q, X., R, X., S, X., & T, X. (2020). T. C.");
    }

    @ParameterizedTest
    @CsvSource({"21, U", "24, X"})
    void ofMoreThanTwentyTheFirstNineteenAndTheLastAreNamed(int count, String last) {
        assertThat(ApaReference.of(by(count)).text())
                .isEqualTo("A, X., B, X., C, X., D, X., E, X., F, X., G, X., H, X., I, X., J, X., K, X., L, X., M, X., "
                        + "N, X., O, X., P, X., Q, X., R, X., S, X., . . . " + last + ", X. (2020). T. C.");
    }

    @Test
    void authorsWhomTheCitationLeavesOutAreNotDenied() {
        Citation six = new Citation("Naka, H., Umeda, S., ... & Zamora, F. (2020). Sleep. C.",
                List.of(new Name("Naka", "H."), new Name("Umeda", "S."), new Name("Zamora", "F.")), 2020, "2020",
                "Sleep", "C", null, null, null, null, null, null);
        Citation others = new Citation("Naka, H., et al. (2020). Sleep. C.", List.of(new Name("Naka", "H.")), 2020,
                "2020", "Sleep", "C", null, null, null, null, null, null);

        assertThat(ApaReference.of(six).text()).isEqualTo("Naka, H., Umeda, S., . . . Zamora, F. (2020). Sleep. C.");
        assertThat(ApaReference.of(others).text()).isEqualTo("Naka, H., et al. (2020). Sleep. C.");
        assertThat(ExportFormat.RIS.write(List.of(Cited.by("s", six)))).contains("N1  - " + six.text());
    }

    @Test
    void titleComesFirstWhereNobodyIsNamed() {
        assertThat(ApaReference.of(Cited.NO_AUTHOR).text())
                .isEqualTo("Waiting well. (2018). Counselling Tales, 9, 7. https://doi.org/10.5555/waiting");
    }

    @Test
    void workThatStandsAloneIsItalicAndMayHaveNoDate() {
        assertThat(ApaReference.of(Cited.NO_CONTAINER).runs()).containsExactly(
                plain("World Health Group. (n.d.). "), italic("Care in small places"), plain("."));
    }

    @ParameterizedTest
    @CsvSource({"2022, (2022)", "2022-09, '(2022, September)'", "2022-11-10, '(2022, November 10)'",
        "2022-01-05, '(2022, January 5)'"})
    void dateIsAsPreciseAsPrinted(String date, String printed) {
        assertThat(ApaReference.of(dated(date)).text()).isEqualTo("Ng, B. " + printed + ". T. C.");
    }

    @Test
    void articleNumberStandsForPages() {
        assertThat(ApaReference.of(Cited.MANY).text())
                .endsWith(
                        "(2019, September). Many hands. Group Stories, 7, Article E186. https://doi.org/10.5555/many");
    }

    @Test
    void articleAheadOfPrintSaysSo() {
        assertThat(ApaReference.of(Cited.AHEAD).text()).isEqualTo("Brandvold, K. (2023). Ahead. Clinical Fables. "
                + "Advance online publication. https://doi.org/10.5555/ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Why?", "Well!", "He said “why?”", "T."})
    void sentenceThatHasEndedGetsNoSecondPoint(String title) {
        assertThat(ApaReference.of(titled(title)).text()).isEqualTo("Ng, B. (2020). " + title + " C.");
    }

    @ParameterizedTest
    @CsvSource({"Giorgio, G.", "Jean-Luc, J.-L.", "Mary Ann, M. A.", "GJ, G. J.", "G.J., G. J.", "M.-L., M.-L.",
        "'J. R., Jr.', 'J. R., Jr.'", "Émile, É.", "Chr., Chr."})
    void givenNamesAreInitials(String given, String initials) {
        assertThat(ApaReference.of(new Citation("", List.of(new Name("Ng", given)), 2020, "2020", "T", "C", null, null,
                null, null, null, null)).text()).isEqualTo("Ng, " + initials + " (2020). T. C.");
    }

    @Test
    void issueWithoutVolumeFollowsTheContainer() {
        assertThat(ApaReference.of(new Citation("", List.of(new Name("Ng", "B.")), 2020, "2020", "T", "C", null, "3",
                "1-2", null, new Doi("10.5555/x"), null)).text())
                .isEqualTo("Ng, B. (2020). T. C, (3), 1–2. https://doi.org/10.5555/x");
    }

    @Test
    void citationOfWhichNothingCouldBeParsedIsVerbatim() {
        assertThat(ApaReference.of(Cited.UNPARSED).text()).isEqualTo(Cited.UNPARSED.text());
    }

    private static Citation by(int count) {
        return new Citation("", IntStream.range(0, count)
                .mapToObj(place -> new Name(String.valueOf((char) ('A' + place)), "X.")).toList(), 2020, "2020", "T",
                "C", null, null, null, null, null, null);
    }

    private static Citation dated(String date) {
        return new Citation("", List.of(new Name("Ng", "B.")), 2022, date, "T", "C", null, null, null, null, null,
                null);
    }

    private static Citation titled(String title) {
        return new Citation("", List.of(new Name("Ng", "B.")), 2020, "2020", title, "C", null, null, null, null, null,
                null);
    }

    private static ApaReference.Run plain(String text) {
        return new ApaReference.Run(text, false, null);
    }

    private static ApaReference.Run italic(String text) {
        return new ApaReference.Run(text, true, null);
    }
}
