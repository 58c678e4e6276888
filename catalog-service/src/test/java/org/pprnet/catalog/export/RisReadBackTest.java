package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.catalog.export.Expected.line;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;

/** citeproc-java reads what was written. */
class RisReadBackTest {

    @Property(tries = 500)
    @Domain(Citations.class)
    void anyCitationIsReadBack(@ForAll Citation citation) throws IOException {
        assertReadBack(citation);
    }

    @Test
    void articlesOfEachKindAreReadBack() throws IOException {
        for (Citation citation : List.of(Cited.WHOLE, Cited.ODD, Cited.MANY, Cited.AHEAD, Cited.NO_AUTHOR,
                Cited.NO_CONTAINER, Cited.UNPARSED)) {
            assertReadBack(citation);
        }
    }

    @Test
    void everyLineIsATagAndAValueAndEndsAsRisSays() {
        String text = ExportFormat.RIS.write(Cited.all());

        assertThat(text).startsWith("TY  - JOUR\r\n").endsWith("ER  - \r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\r\n]*"));
    }

    @Test
    void retractionIsANoteOfItsOwn() throws IOException {
        RISReference entry = read(ExportFormat.RIS.write(
                List.of(Cited.by("s", Cited.NO_AUTHOR, Cited.flag(Flag.Kind.RETRACTION, "2024-02-03"))))).getFirst();

        assertThat(entry.getNotes()).containsExactly(
                "Retracted (2024-02-03) Figures could not be traced https://doi.org/10.5555/notice",
                Cited.NO_AUTHOR.text());
    }

    private static void assertReadBack(Citation citation) throws IOException {
        String text = ExportFormat.RIS.write(List.of(Cited.by("s", citation)));
        RISReference found = read(text).getFirst();

        assertThat(found.getType()).isEqualTo(line(citation.container()) == null ? RISType.GEN : RISType.JOUR);
        assertThat(orEmpty(found.getAuthors())).as(text)
                .containsExactly(Expected.names(citation).stream().map(name -> name.replace(Expected.BETWEEN, ", "))
                        .toArray(String[]::new));
        assertThat(Stream.of(found.getTitle(), found.getSecondaryTitle(), found.getYear(), found.getDate(),
                found.getVolume(), found.getIssue(), pages(found), found.getCustom7(), found.getDOI()))
                .as(text)
                .containsExactly(line(citation.title()), line(citation.container()),
                        citation.year() == null ? null : citation.year().toString(), date(citation),
                        line(citation.volume()), line(citation.issue()), expectedPages(citation),
                        line(citation.articleNumber()), citation.doi() == null ? null : citation.doi().value());
        assertThat(String.join(" ", orEmpty(found.getNotes())))
                .isEqualTo(orEmpty(Expected.of(citation).get("note")));
    }

    private static List<RISReference> read(String text) throws IOException {
        return new RISParser().parse(new StringReader(text)).getReferences();
    }

    private static @Nullable String date(Citation citation) {
        String date = citation.date();
        return date == null || date.length() == 4
                ? null
                : date.replace('-', '/') + (date.length() == 7 ? "//" : "/");
    }

    private static @Nullable String pages(RISReference found) {
        return hyphenated(
                found.getEndPage() == null ? found.getStartPage() : found.getStartPage() + "-" + found.getEndPage());
    }

    private static @Nullable String expectedPages(Citation citation) {
        return hyphenated(line(citation.pages()) == null ? line(citation.articleNumber()) : line(citation.pages()));
    }

    /** Which dash stood between two pages is not told. */
    private static @Nullable String hyphenated(@Nullable String pages) {
        return pages == null ? null : pages.replaceAll(" ?[-–—]+ ?", "-");
    }

    private static String[] orEmpty(String @Nullable [] values) {
        return values == null ? new String[0] : values;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
