package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.catalog.export.Expected.line;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;

/** citeproc-java reads what was written. */
class CslReadBackTest {

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
    void nothingCitedIsAnEmptyList() {
        assertThat(ExportFormat.CSL_JSON.write(List.of(Cited.by("s", null)))).isEqualTo("[]");
    }

    @Test
    void concernIsInTheNote() throws IOException {
        CSLItemData item = read(ExportFormat.CSL_JSON
                .write(List.of(Cited.by("s", Cited.WHOLE, Cited.flag(Flag.Kind.CONCERN, "2024-02-03"))))).getFirst();

        assertThat(item.getNote()).isEqualTo(
                "Expression of concern (2024-02-03) Figures could not be traced https://doi.org/10.5555/notice");
    }

    private static void assertReadBack(Citation citation) throws IOException {
        String text = ExportFormat.CSL_JSON.write(List.of(Cited.by("an-address", citation)));
        CSLItemData found = read(text).getFirst();

        assertThat(found.getId()).isEqualTo("an-address");
        assertThat(found.getType())
                .isEqualTo(line(citation.container()) == null ? CSLType.DOCUMENT : CSLType.ARTICLE_JOURNAL);
        assertThat(names(found)).as(text).isEqualTo(Expected.names(citation));
        assertThat(Stream.of(found.getTitle(), found.getContainerTitle(), date(found), found.getVolume(),
                found.getIssue(), found.getPage(), found.getNumber(), found.getDOI(), found.getStatus(),
                found.getNote()))
                .as(text)
                .containsExactly(line(citation.title()), line(citation.container()), citation.date(),
                        line(citation.volume()), line(citation.issue()), line(citation.pages()),
                        line(citation.articleNumber()), citation.doi() == null ? null : citation.doi().value(),
                        citation.status() == null ? null : "Advance online publication",
                        Expected.isWhole(citation) ? null : line(citation.text()));
    }

    private static List<CSLItemData> read(String text) throws IOException {
        return new JsonParser(new JsonLexer(new StringReader(text))).parseArray().stream()
                .map(CslReadBackTest::item).toList();
    }

    @SuppressWarnings("unchecked")
    private static CSLItemData item(Object item) {
        return CSLItemData.fromJson((Map<String, Object>) item);
    }

    private static List<String> names(CSLItemData found) {
        return found.getAuthor() == null
                ? List.of()
                : Arrays.stream(found.getAuthor()).map(CslReadBackTest::name).toList();
    }

    private static String name(CSLName name) {
        return name.getLiteral() != null
                ? name.getLiteral()
                : Stream.of(name.getFamily(), name.getGiven(), name.getSuffix()).filter(Objects::nonNull)
                        .collect(Collectors.joining(Expected.BETWEEN));
    }

    private static String date(CSLItemData found) {
        return found.getIssued() == null
                ? null
                : Arrays.stream(found.getIssued().getDateParts()[0]).mapToObj("%02d"::formatted)
                        .collect(Collectors.joining("-"));
    }
}
