package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pprnet.ingest.archive.APage.aPage;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal says in one sentence what is wrong, and where. */
class NotAnArchivePageTest {

    private static final String CITATION = "Hill, A. (2020). Tides. Shore, 4, 1–9.";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " \r\n\u00A0"})
    void emptyFile(String text) {
        assertRefused(bytes(text), 1, "The file is empty: there is no text in it.");
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] latin = "Blog\nMärz".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(latin, 2, "The file is not UTF-8: byte 0xE4 at offset 6 (line 2).");
    }

    @Test
    void endInTheMiddleOfACharacter() {
        assertRefused(new byte[]{'a', '\n', (byte) 0xC3}, 2, "The file is not UTF-8: byte 0xC3 at offset 2 (line 2).");
    }

    @Test
    void utf16() {
        assertRefused("October 2020".getBytes(StandardCharsets.UTF_16), 1,
                "The file is not UTF-8: it begins with the mark of UTF-16.");
    }

    @Test
    void binaryFile() {
        assertRefused(new byte[]{'P', 'K', 3, 4, 0}, 1,
                "The file is binary, not text: byte 0x03 at offset 2 (line 1).");
    }

    @Test
    void textWithoutTheHeadingOfAMonth() {
        assertRefused(bytes("Dear all,\nsee you in October 2020.\nYours"), 1,
                "This is no page of the blog: none of its 3 lines is the heading of a month, such as "
                        + "\"October 2020\".");
    }

    @Test
    void textWithoutImplications() {
        assertRefused(bytes("October 2020\nTides\nBody."), 1,
                "This is no page of the blog: none of its 3 lines is the heading \"Practice Implications\".");
    }

    @Test
    void monthWithoutSummaries() {
        assertRefused(aPage().month("March 2021").month("January 2021").summary("Tides").bytes(), 12,
                "The month \"March 2021\" (line 12) has no summaries.");
    }

    @Test
    void lastMonthWithoutSummaries() {
        assertRefused(aPage().month("March 2021").summary("Tides").month("January 2021").bytes(), 17,
                "The month \"January 2021\" (line 17) has no summaries.");
    }

    @Test
    void summaryWithoutImplicationsHeading() {
        assertRefused(
                aPage().month("March 2021").summary("Tides").month("January 2021").line("Moods").line("Body.").bytes(),
                18, "The summary \"Moods\" (line 18) has no heading \"Practice Implications\".");
    }

    @Test
    void summaryWithoutTextUnderImplications() {
        assertRefused(aPage().month("March 2021").line("Tides").line("Body.").line("Practice Implications").bytes(), 13,
                "The summary \"Tides\" (line 13) has no text under \"Practice Implications\".");
    }

    @Test
    void summaryWithoutBody() {
        assertRefused(aPage().month("March 2021").line("Tides").line("Practice Implications").line("Do.").bytes(), 13,
                "The summary \"Tides\" (line 13) has no text between its title and \"Practice Implications\".");
    }

    @Test
    void summaryWithACitationButNoBody() {
        assertRefused(
                aPage().month("March 2021").line("Tides").line(CITATION).line("Practice Implications").line("Do.")
                        .bytes(),
                13, "The summary \"Tides\" (line 13) has no text between its title and \"Practice Implications\".");
    }

    @Test
    void implicationsWithNothingBefore() {
        assertRefused(aPage().month("March 2021").line("Practice Implications").line("Do.").bytes(), 13,
                "The summary \"Practice Implications\" (line 13) has no title and no text before this heading.");
    }

    @Test
    void citationInPlaceOfATitle() {
        assertRefused(
                aPage().month("March 2021").line(CITATION).line("Body.").line("Practice Implications").line("Do.")
                        .bytes(),
                13, "The summary \"" + CITATION + "\" (line 13) has no title: a citation stands in its place.");
    }

    @Test
    void paragraphInPlaceOfATitle() {
        byte[] page = aPage().month("March 2021").line("word ".repeat(100)).line("Body.").line("Practice Implications")
                .line("Do.").bytes();

        assertThat(refused(page)).hasMessageEndingWith("…\" (line 13) has no title: a paragraph stands in its place.");
    }

    @Test
    void nextSummaryWithoutImplicationsBeforeIt() {
        assertRefused(
                aPage().month("March 2021").line("Tides").line("Body.").line("Practice Implications").line("Moods")
                        .line("Body.").line("Practice Implications").line("Do.").bytes(),
                13,
                "The summary \"Tides\" (line 13) has no text under \"Practice Implications\".");
    }

    @Test
    void titleThatCannotBeTold() {
        byte[] page = aPage().month("March 2021").summary("Tides").line("Winds and Waves")
                .line("Methods of the Harbour")
                .line("Body.").line("Practice Implications").line("Do.").bytes();

        assertThat(refused(page)).hasMessageStartingWith(
                "Between the lines 16 and 19 it cannot be told which line is the title of the next summary");
    }

    private static void assertRefused(byte[] page, int line, String message) {
        NotAnArchivePageException refusal = refused(page);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.line()).isEqualTo(line);
    }

    private static NotAnArchivePageException refused(byte[] page) {
        NotAnArchivePageException refusal = catchThrowableOfType(NotAnArchivePageException.class,
                () -> ArchivePage.parse(page));
        assertThat(refusal).as("page refused").isNotNull();
        return refusal;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
