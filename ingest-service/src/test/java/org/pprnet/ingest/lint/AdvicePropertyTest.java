package org.pprnet.ingest.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** For any text: advice, soon, whose places are where they say. */
class AdvicePropertyTest {

    /** Of a repeated piece, in characters: enough that what went back at each step would take hours. */
    private static final int LONG = 192 * 1024;
    private static final List<String> PIECES = List.of("(", ")", "[", "]", "{", "}", "“", "”", "„", "«", "»", "\"", "'",
            "’", "5)", " b) ", "\n", "\n\n", " ", "\u00A0", "95% CI ", "confidence interval ", "from ", "[.4, .2]",
            "−.3",
            "-", "–", "1,200", ",", ".", "0", ".5", "to ", "SD = ", "p = ", "15/2", "..", "Moor", "Möor", "Vandermeer ",
            "Vandemeer ", " and colleagues", " et al.", " (2019)", "Dr. ", "10.5555/", "https://doi.org/", "İ", "ß",
            "A", "a", "\uD83C", "\uDF0A", "🌊", "e\u0301", "\u0000", "\u202E", "漢", "Ab-Cd’Ef");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3_000)
    void everyPlaceIsWhereItSays(@ForAll("texts") String title, @ForAll("texts") String citation,
            @ForAll("texts") String summary, @ForAll("texts") String author) {
        AManuscript manuscript = new AManuscript(title, citation, summary, summary + title, author);

        assertThat(manuscript.advice()).allSatisfy(advice -> {
            String text = switch (advice.pointer()) {
                case "#/title" -> title;
                case "#/citation" -> citation;
                case "#/summary" -> summary;
                default -> summary + title;
            };
            assertThat(advice.place() == null ? "" : advice.place().text())
                    .isEqualTo(advice.place() == null
                            ? ""
                            : text.substring(advice.place().start(), advice.place().end()));
        });
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void repetitionNeverStallsIt() {
        Stream<String> units = Stream.concat(PIECES.stream(), Stream.of("(“", "Vandermeer and colleagues ", "95% CI [",
                "1,200,", "10.5555/10.5555/", "SD = 1.", "Moor-", "“\n", "(1) 2) ", "SD = SD = ", "Dr. Dr. "));
        units.forEach(unit -> assertThat(
                AManuscript.saying(unit.repeat(LONG / unit.length())).advice().size()).as(unit).isLessThan(100));
    }

    @Test
    void manyNamesAreComparedInBoundedTime() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            names.append("V").append(letters(i)).append(" and colleagues met. ");
        }
        assertThat(AManuscript.saying(names.toString()).advice().size()).isLessThanOrEqualTo(Advice.MOST_OF_A_KIND);
    }

    private static String letters(int number) {
        return Integer.toString(number + 100_000, 26).chars()
                .map(digit -> Character.isDigit(digit) ? digit - '0' + 'q' : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "enberg";
    }
}
