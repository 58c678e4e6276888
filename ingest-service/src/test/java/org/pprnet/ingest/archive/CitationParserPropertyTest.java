package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.Citation;

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
