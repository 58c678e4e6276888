package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.NameParser;
import de.undercouch.citeproc.csl.CSLName;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;

/** JBibTeX reads what was written, and decodes it as LaTeX. */
class BibTexReadBackTest {

    @Property(tries = 500)
    @Domain(Citations.class)
    void anyCitationIsReadBack(@ForAll Citation citation) throws ParseException {
        assertReadBack(citation);
    }

    @Test
    void articlesOfEachKindAreReadBack() throws ParseException {
        for (Citation citation : List.of(Cited.WHOLE, Cited.ODD, Cited.MANY, Cited.AHEAD, Cited.NO_AUTHOR,
                Cited.NO_CONTAINER, Cited.UNPARSED)) {
            assertReadBack(citation);
        }
    }

    @Test
    void retractionIsInTheNote() throws ParseException {
        BibTeXEntry entry = read(ExportFormat.BIBTEX
                .write(List.of(Cited.by("s", Cited.WHOLE, Cited.flag(Flag.Kind.RETRACTION, "2024-02-03"))))).getFirst();

        assertThat(field(entry, "note")).isEqualTo(
                "Retracted (2024-02-03) Figures could not be traced https://doi.org/10.5555/notice");
    }

    @Test
    void equalKeysAreToldApartByTheAddressesOfTheSummaries() throws ParseException {
        List<BibTeXEntry> entries = read(ExportFormat.BIBTEX.write(Cited.all()));

        assertThat(entries).extracting(entry -> entry.getKey().getValue()).containsExactly(
                "lococo2020mentalizing-b", "lukasikmuller202250", "authora2019many", "brandvold2023ahead",
                "2018waiting", "worldhealthgroupndcare", "summary-unparsed", "lococo2020mentalizing-a");
    }

    @Test
    void moreEqualKeysThanLettersAreToldApart() throws ParseException {
        List<String> keys = read(ExportFormat.BIBTEX.write(IntStream.range(0, 60)
                .mapToObj(place -> Cited.by("s-%02d".formatted(place), Cited.WHOLE)).toList())).stream()
                .map(entry -> entry.getKey().getValue()).toList();

        assertThat(keys).doesNotHaveDuplicates().hasSize(60).contains("lococo2020mentalizing-z",
                "lococo2020mentalizing-aa", "lococo2020mentalizing-bh");
    }

    @Test
    void capitalsAreKeptFromStylesThatMakeThemSmall() {
        assertThat(ExportFormat.BIBTEX.write(List.of(Cited.by("s", Cited.WHOLE))))
                .contains("title = {Mentalizing at dusk: A {CBT} trial}");
    }

    /** The parser of names that reads back takes braces only around a whole name. */
    @Test
    void familyNameWithAnAndIsOneName() {
        Citation citation = new Citation("", List.of(new Citation.Name("Sand and Sea", "G.")), 2020, "2020", "T", "C",
                null, null, null, null, null, null);

        assertThat(ExportFormat.BIBTEX.write(List.of(Cited.by("s", citation))))
                .contains("author = {{Sand and Sea}, G.},");
    }

    @Test
    void dashesInARowBetweenPagesAreOne() {
        Citation citation = new Citation("", List.of(), 2020, "2020", "T", "C", "1", null, "12 – – 20", null, null,
                null);

        assertThat(ExportFormat.BIBTEX.write(List.of(Cited.by("s", citation)))).contains("pages = {12--20}");
    }

    /** BibTeX counts braces even behind a backslash, which JBibTeX does not. */
    @Property(tries = 500)
    @Domain(Citations.class)
    void bracesAreBalanced(@ForAll Citation citation) {
        int depth = 0;
        for (char sign : ExportFormat.BIBTEX.write(List.of(Cited.by("s", citation))).toCharArray()) {
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
    }

    private static void assertReadBack(Citation citation) throws ParseException {
        String text = ExportFormat.BIBTEX.write(List.of(Cited.by("s", citation)));
        BibTeXEntry entry = read(text).getFirst();
        Map<String, @Nullable String> found = new LinkedHashMap<>();
        Map<String, @Nullable String> expected = Expected.of(citation);
        expected.keySet().forEach(name -> found.put(name, field(entry, name)));

        assertThat(found).as(text).isEqualTo(expected);
        assertThat(entry.getType().getValue()).isEqualTo(expected.get("journal") == null ? "misc" : "article");
        assertThat(names(entry)).as(text).isEqualTo(Expected.names(citation));
        assertThat(entry.getKey().getValue()).matches("[a-z0-9-]+");
    }

    private static List<BibTeXEntry> read(String text) throws ParseException {
        return List.copyOf(new BibTeXParser().parse(new StringReader(text)).getEntries().values());
    }

    private static List<String> names(BibTeXEntry entry) {
        Value value = entry.getField(BibTeXEntry.KEY_AUTHOR);
        return value == null
                ? List.of()
                : Arrays.stream(NameParser.parse(Latex.hiddenName(value.toUserString()))).map(BibTexReadBackTest::name)
                        .toList();
    }

    private static String name(CSLName name) {
        String family = Stream.of(name.getDroppingParticle(), name.getNonDroppingParticle(), name.getFamily())
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Latex.printed(name.getLiteral() != null
                ? name.getLiteral()
                : Stream.of(family, name.getGiven(), name.getSuffix()).filter(Objects::nonNull)
                        .collect(Collectors.joining(Expected.BETWEEN)));
    }

    private static @Nullable String field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        if (value == null || name.equals("doi")) {
            return value == null ? null : value.toUserString();
        }
        return Latex.printed(Latex.hidden(value.toUserString()));
    }
}
