package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;

/** For any text of up to 4,000 characters: an answer, soon, with the text as it was. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CitationParserPropertyTest {

    private static final int LONGEST = 4_000;
    private static final List<String> PIECES = List.of("A. ", "A", "a", "(", ")", "[", "((", "In ", ". In ", "10.1000/",
            "1-", "1–2, ", ", A.", "vol. ", "“", "”", "\"", "'", "et al", "& ", " and ", "January ", "(2020",
            "(2020). ",
            "2020. ", "pp. 1-2, ", "van der ", "de la ", "Mc", "d’", "Press ", "University of ", ": B", "New York: ",
            "... ", "…", "<i>", "</", "<", "https://", "doi:", "%2F", "IV ", "(Ed.) ", "Eds., ", "no. 1 ", "n° ",
            "\u00A0",
            "\uD800", "汉", "- ", "--", "/ ", "Proceedings ", "Journal of ", "ed., ", "Jr., ", "\n", "\u0000", "é",
            "e\u0301");

    static List<String> repetitions() {
        Random random = new Random(4);
        return IntStream.range(0, 400).mapToObj(i -> repeated(random)).toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("repetitions")
    void repetitionNeverStallsIt(String text) {
        assertThat(CitationParser.parse(text).text()).isEqualTo(text);
    }

    @Test
    void anyMixtureIsAnsweredAndKept() {
        Random random = new Random(20);
        for (int i = 0; i < 3_000; i++) {
            String text = mixture(random, random.nextInt(400));
            assertThat(CitationParser.parse(text).text()).as("mixture %d", i).isEqualTo(text);
        }
    }

    @Test
    void whatIsReadStandsInTheText() {
        Random random = new Random(21);
        for (int i = 0; i < 3_000; i++) {
            String text = "Hill, A. (2020). " + mixture(random, random.nextInt(60));
            Citation citation = CitationParser.parse(text);
            String shown = text.replaceAll("</?[A-Za-z]+>", "").replaceAll("[\\s\\h]+", " ");
            assertThat(citation.title() == null || shown.contains(citation.title())).as(text).isTrue();
            assertThat(citation.container() == null || shown.contains(citation.container())).as(text).isTrue();
        }
    }

    /** What every style of the references has in common: nothing is shown that is not printed. */
    @Property(tries = 2_000)
    void doiThatIsReadStandsInTheText(@ForAll("pieces") String text) {
        Citation citation = CitationParser.parse(text);
        String lower = text.toLowerCase(Locale.ROOT);
        String printed = lower + " " + lower.replace("%2f", "/");

        assertThat(citation.doi() == null || printed.contains(citation.doi().value())).as(text).isTrue();
        assertThat(citation.date() == null || citation.date().startsWith(String.valueOf(citation.year()))).as(text)
                .isTrue();
    }

    @Property(tries = 2_000)
    void articleInTheStyleOfApaIsReadWhole(@ForAll("authors") List<String> authors, @ForAll("dates") String date,
            @ForAll("titles") String title, @ForAll("journals") String journal,
            @ForAll @IntRange(min = 1, max = 400) int volume,
            @ForAll @IntRange(min = 0, max = 12) int issue, @ForAll @IntRange(min = 1, max = 900) int page,
            @ForAll boolean withDoi) {
        String names = authors.size() == 1
                ? authors.getFirst()
                : String.join(", ", authors.subList(0, authors.size() - 1)) + ", & " + authors.getLast();
        String text = "%s (%s). %s. %s, %d%s, %d–%d.%s".formatted(names, date, title, journal, volume,
                issue == 0 ? "" : "(" + issue + ")", page, page + 9,
                withDoi ? " https://doi.org/10.5555/x." + volume : "");
        Citation read = CitationParser.parse(text);

        assertThat(read.authors().stream().map(name -> name.family() + ", " + name.given())).as(text)
                .containsExactlyElementsOf(authors);
        assertThat(List.of(read.year(), read.title(), read.container(), read.volume(), read.pages())).as(text)
                .containsExactly(Integer.valueOf(date.substring(0, 4)), title, journal, String.valueOf(volume),
                        page + "-" + (page + 9));
        assertThat(read.issue()).as(text).isEqualTo(issue == 0 ? null : String.valueOf(issue));
        assertThat(read.doi()).as(text).isEqualTo(withDoi ? new Doi("10.5555/x." + volume) : null);
        assertThat(read.status()).as(text).isNull();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> authors() {
        return Combinators.combine(Arbitraries.of("Moor", "Ó Briain", "van den Berg", "Lo Presti", "Žižka", "d’Aubigny",
                "Al-Rashid", "Møller-Hansen", "McDuff"), Arbitraries.of("A.", "B. C.", "D.-E.", "F.G."))
                .as((family, given) -> family + ", " + given).list().ofMinSize(1).ofMaxSize(7);
    }

    @Provide
    Arbitrary<String> dates() {
        return Combinators.combine(Arbitraries.integers().between(1950, 2029),
                Arbitraries.of("", ", March", ", November 10", ", Spring")).as((year, rest) -> year + rest);
    }

    @Provide
    Arbitrary<String> titles() {
        return Combinators.combine(Arbitraries.of("Tides and moods", "What 2020 did to therapy", "Über Grenzen",
                "Group therapy: A meta-analysis", "“Never again” and other vows", "Sleep (or its lack) at sea"),
                Arbitraries.of("", ": Evidence from 12 clinics", ", once more")).as(String::concat);
    }

    @Provide
    Arbitrary<String> journals() {
        return Arbitraries.of("Psychotherapy", "Journal of Imagined Therapy", "Clinical Psychology & Fables",
                "BMC Tides",
                "The Shore", "Zeitschrift für Erfundenes");
    }

    @Test
    void textBeyondTheLimitIsKeptUnparsed() {
        String text = "Hill, A. (2020). " + "Tides and moods. ".repeat(LONGEST);

        assertThat(CitationParser.parse(text)).isEqualTo(Citation.unparsed(text));
    }

    private static String repeated(Random random) {
        String unit = mixture(random, 1 + random.nextInt(3));
        String start = random.nextBoolean() ? "Hill, A. (2020). Tides. " : "";
        return cut(start + unit.repeat(1 + LONGEST / unit.length()));
    }

    private static String mixture(Random random, int pieces) {
        return cut(IntStream.range(0, pieces).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
