package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Citation;
import org.pprnet.events.Citation.Name;
import org.pprnet.events.Doi;
import org.pprnet.events.Json;

class CitationParserTest {

    private static final String TITLE = "Tides and moods: A study of harbours";

    /** As the HTTP interface promises it: what was not parsed is left out, never null. */
    @Test
    void jsonHasWhatWasParsedAndNoMore() {
        String printed = "Hill, A. (2020, September). Tides. Coast. Advance online publication. "
                + "https://doi.org/10.5555/Coast.4";

        assertThat(Json.text(CitationParser.parse(printed))).isEqualTo("{\"text\":\"" + printed
                + "\",\"authors\":[{\"family\":\"Hill\",\"given\":\"A.\"}],\"year\":2020,\"date\":\"2020-09\","
                + "\"title\":\"Tides\",\"container\":\"Coast\",\"doi\":\"10.5555/coast.4\",\"status\":\"advance-online\"}");
        assertThat(Json.text(CitationParser.parse("?"))).isEqualTo("{\"text\":\"?\",\"authors\":[]}");
    }

    @Test
    void titleInTheAuthorsPlaceIsATitle() {
        Citation citation = CitationParser.parse("What the tide left behind. (2014). Shore Stories, 2(1), 1–3.");

        assertThat(citation.authors()).isEmpty();
        assertThat(citation.title()).isEqualTo("What the tide left behind");
        assertThat(citation.container()).isEqualTo("Shore Stories");
    }

    @Test
    void everyFieldOfAnArticleIsRead() {
        Citation citation = CitationParser.parse("Hill, A. B., & van Doorn, C. (2020). " + TITLE
                + ". Journal of Coastal Psychology, 12(3), 45–67. https://doi.org/10.1000/jcp.2020.7.");

        assertThat(citation.authors()).containsExactly(new Name("Hill", "A. B."), new Name("van Doorn", "C."));
        assertThat(citation.year()).isEqualTo(2020);
        assertThat(citation.date()).isEqualTo("2020");
        assertThat(citation.title()).isEqualTo(TITLE);
        assertThat(citation.container()).isEqualTo("Journal of Coastal Psychology");
        assertThat(citation.volume()).isEqualTo("12");
        assertThat(citation.issue()).isEqualTo("3");
        assertThat(citation.pages()).isEqualTo("45-67");
        assertThat(citation.articleNumber()).isNull();
        assertThat(citation.doi()).isEqualTo(new Doi("10.1000/jcp.2020.7"));
        assertThat(citation.status()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hill, A., & Moor, B. | Hill/A. Moor/B.",
        "Hill, A., Moor, B. | Hill/A. Moor/B.",
        "Hill, A. B. & Moor, C. | Hill/A. B. Moor/C.",
        "Hill, A.B., Moor, C.D., & Lake, E.F. | Hill/A.B. Moor/C.D. Lake/E.F.",
        "Hill, A., Moor, B., … & Lo Coco, G. | Hill/A. Moor/B. Lo Coco/G.",
        "Hill, A., Moor, B., ... & Lo Coco, G. | Hill/A. Moor/B. Lo Coco/G.",
        "Hill, A., Moor, B., . . . Del Re, A. C. | Hill/A. Moor/B. Del Re/A. C.",
        "Hill, A., Moor, B., et al. | Hill/A. Moor/B.",
        "van Doorn, K. A., de la Cruz, M.-H., & O’Neill, S. | van Doorn/K. A. de la Cruz/M.-H. O’Neill/S.",
        "Aafjes-van Doorn, K. | Aafjes-van Doorn/K.",
        "Hill, A., Jr., & Moor, B. | Hill/A., Jr. Moor/B.",
        "Hill, A. B., C. D. Moor and E. Lake | Hill/A. B. Moor/C. D. Lake/E.",
        "Hill, Ada and Moor, Ben | Hill/Ada Moor/Ben",
        "Hill, A. und Moor, B. | Hill/A. Moor/B.",
        "Hill, A. et Moor, B. | Hill/A. Moor/B.",
        "Hill AB, Moor C | Hill/AB Moor/C",
        "Hill, A.; Moor, B. | Hill/A. Moor/B.",
        "Flückiger, C., Stålsett, G., & Çelik, Ö. | Flückiger/C. Stålsett/G. Çelik/Ö.",
        "Harbour Health Organization. | Harbour Health Organization",
        "Department of Tides, Winds, and Harbours. | Department of Tides, Winds, and Harbours",
        "Hill, A., & the Harbour Study Group. | Hill/A. Harbour Study Group",
        "Hill, A., & Moor, B. (Eds.). | Hill/A. Moor/B."})
    void authorsAreReadInTheirOrder(String printed, String names) {
        Citation citation = CitationParser.parse(printed + " (2020). " + TITLE + ". Shore, 4, 1-9.");

        assertThat(shown(citation.authors())).isEqualTo(names);
        assertThat(citation.year()).isEqualTo(2020);
        assertThat(citation.title()).isEqualTo(TITLE);
    }

    @Test
    void noAuthorIsGivenWhereOneOfThemCannotBeRead() {
        Citation citation = CitationParser.parse("Hill, A., Moor, B., 7 others in C. (2020). " + TITLE
                + ". Journal of Shores, 4, 1-9.");

        assertThat(citation.authors()).isEmpty();
        assertThat(citation.year()).isEqualTo(2020);
        assertThat(citation.title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(2020) | 2020 | 2020", "(2020a) | 2020 | 2020",
        "(2022, September) | 2022 | 2022-09", "(2022, November 10) | 2022 | 2022-11-10",
        "(10 November 2022) | 2022 | 2022-11-10", "(2022, Sept 3) | 2022 | 2022-09-03",
        "(2022, juillet) | 2022 | 2022-07", "(2000, September/October) | 2000 | 2000", "(2016, Spring) | 2016 | 2016",
        "[2020] | 2020 | 2020", "2020. | 2020 | 2020", "(1971/1987) | 1971 | 1971", "(2020-09) | 2020 | 2020-09"})
    void dateIsAsPreciseAsPrinted(String printed, int year, String date) {
        Citation citation = CitationParser.parse("Hill, A. " + printed + " " + TITLE + ". Shore, 4, 1-9.");

        assertThat(citation.year()).isEqualTo(year);
        assertThat(citation.date()).isEqualTo(date);
        assertThat(citation.title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(in press)", "(n.d.)", "(forthcoming)"})
    void dateThatIsNoneStaysAbsent(String printed) {
        Citation citation = CitationParser.parse("Hill, A. " + printed + ". " + TITLE + ". Shore.");

        assertThat(citation.year()).isNull();
        assertThat(citation.date()).isNull();
        assertThat(citation.authors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"16, 297-325. | 16 | - | 297-325 | -",
        "16, 297–325 | 16 | - | 297-325 | -", "16, 297 — 325. | 16 | - | 297-325 | -", "7(6), E186. | 7 | 6 | - | E186",
        "20, 313. | 20 | - | - | 313", "75, 101810. | 75 | - | - | 101810", "75, | 75 | - | - | -",
        "8. | 8 | - | - | -",
        "12(3), e0123456. | 12 | 3 | - | e0123456", "10, Article 123. | 10 | - | - | 123",
        "14(2-3), 169-183. | 14 | 2-3 | 169-183 | -", "34(12):1489–1511. | 34 | 12 | 1489-1511 | -",
        "vol. 17, no. 3, pp. 393-404. | 17 | 3 | 393-404 | -", "XVIII, 713-737. | XVIII | - | 713-737 | -",
        "14(Suppl. 1), S12–S20. | 14 | Suppl. 1 | S12-S20 | -", "40 (345–370). | 40 | - | 345-370 | -",
        "985-987. | - | - | 985-987 | -", "72(12), pp. 9, 11. | 72 | 12 | 9, 11 | -"})
    void volumeIssueAndPagesAreTold(String printed, String volume, String issue, String pages, String article) {
        Citation citation = CitationParser
                .parse("Hill, A. (2020). " + TITLE + ". Coastal Psychology Review, " + printed);

        assertThat(citation.container()).isEqualTo("Coastal Psychology Review");
        assertThat(citation.title()).isEqualTo(TITLE);
        assertThat(citation.volume()).isEqualTo(volume);
        assertThat(citation.issue()).isEqualTo(issue);
        assertThat(citation.pages()).isEqualTo(pages);
        assertThat(citation.articleNumber()).isEqualTo(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shore Therapy. Advance online publication.",
        "Shore Therapy. Advance online publication. https://doi.org/10.1000/st.7",
        "Shore Therapy. Online first publication: https://doi.org/10.1000/st.7",
        "Shore Therapy. Online First Publication, September 3, 2020."})
    void articleAheadOfPrintSaysSo(String source) {
        Citation citation = CitationParser.parse("Hill, A. (2020). " + TITLE + ". " + source);

        assertThat(citation.status()).isEqualTo("advance-online");
        assertThat(citation.container()).isEqualTo("Shore Therapy");
        assertThat(citation.title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tides at night, Shore Therapy Research, https://doi.org/10.1000/st.7",
        "Tides at night. Shore Therapy Research, https://doi.org/10.1000/st.7",
        "Tides at night, Shore Therapy Research 4(2), 3-9.", "“Tides at night.” Shore Therapy Research 4 (2): 3–9.",
        "‘Tides at night’, Shore Therapy Research, 4(2), 3-9.",
        "<i>Tides at night</i>. Shore Therapy Research, 4, 9-12."})
    void titleAndJournalAreDividedHoweverTheyArePunctuated(String rest) {
        Citation citation = CitationParser.parse("Hill, A. (2020). " + rest);

        assertThat(citation.title()).isEqualTo("Tides at night");
        assertThat(citation.container()).isEqualTo("Shore Therapy Research");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Does the tide turn? | Shore, 4, 1-9.",
        "Tides vs. winds in the U.S. coastal wars | Shore, 4, 1-9.",
        "Tides. A second look at harbours | Int. J. Shore Psychol., 4, 1-9."})
    void sentenceMarksAndAbbreviationsDoNotCutTheTitle(String title, String source) {
        Citation citation = CitationParser
                .parse("Hill, A. (2020). " + title + (title.endsWith("?") ? " " : ". ") + source);

        assertThat(citation.title()).isEqualTo(title);
        assertThat(citation.container()).isIn("Shore", "Int. J. Shore Psychol");
    }

    @Test
    void chapterStandsInItsBook() {
        Citation citation = CitationParser.parse("Hill, A. (2019). Tides at night. In B. Moor & C. D. Lake (Eds.), "
                + "Handbook of harbours: Theory and practice (2nd ed., Vol. 3, pp. 12–34). Harbour Press.");

        assertThat(citation.title()).isEqualTo("Tides at night");
        assertThat(citation.container()).isEqualTo("Handbook of harbours: Theory and practice");
        assertThat(citation.volume()).isEqualTo("3");
        assertThat(citation.pages()).isEqualTo("12-34");
        assertThat(citation.authors()).containsExactly(new Name("Hill", "A."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tides and people. New York, NY: Harbour Press.",
        "Tides and people (2nd ed.). Harbour Press.",
        "Tides and people. Lisbon: Porto.",
        "Tides and people (Unpublished doctoral dissertation). University of Shores.",
        "Tides and people [Doctoral dissertation, University of Shores].",
        "Tides and people. Ph.D. thesis, University of Shores.",
        "Tides and people. Retrieved from https://example.org/tides", "Tides and people."})
    void bookThesisOrReportHasNoContainer(String rest) {
        Citation citation = CitationParser.parse("Hill, A. (2020). " + rest);

        assertThat(citation.title()).isEqualTo("Tides and people");
        assertThat(citation.container()).isNull();
    }

    @Test
    void newspaperIsTheContainerOfItsArticle() {
        Citation citation = CitationParser.parse(
                "Hill, A. (2020, May 4). Harbours reopen. The Shore Courant. Retrieved from https://example.org/1");

        assertThat(citation.title()).isEqualTo("Harbours reopen");
        assertThat(citation.container()).isEqualTo("The Shore Courant");
        assertThat(citation.date()).isEqualTo("2020-05-04");
    }

    @Test
    void medicalStyleIsReadToo() {
        Citation citation = CitationParser.parse(
                "Hill AB, Moor C, Lake D. Tides at night. Shore Psychiatry. 2020;20(4):313-20. doi:10.1000/sp.1");

        assertThat(shown(citation.authors())).isEqualTo("Hill/AB Moor/C Lake/D");
        assertThat(citation.year()).isEqualTo(2020);
        assertThat(citation.doi()).isEqualTo(new Doi("10.1000/sp.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "see my notes", "Tides at night, by a friend", "https://example.org/2020/05"})
    void whatIsNoCitationStaysUnparsed(String text) {
        assertThat(CitationParser.parse(text)).isEqualTo(Citation.unparsed(text));
    }

    @Test
    void textStaysVerbatim() {
        String text = "  Hill,  A.\u00A0(2020).\n<i>Tides</i> &  moods…  ";

        assertThat(CitationParser.parse(text).text()).isEqualTo(text);
    }

    private static String shown(List<Name> names) {
        return names.stream().map(name -> name.given() == null ? name.family() : name.family() + "/" + name.given())
                .collect(Collectors.joining(" "));
    }
}
