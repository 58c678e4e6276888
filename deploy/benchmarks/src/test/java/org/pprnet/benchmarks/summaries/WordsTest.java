package org.pprnet.benchmarks.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final int MANY = 500_000;

    @Test
    void mostFrequentWordHasItsShareOfTexts() {
        long most = some(MANY).collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values()
                .stream().max(Long::compare).orElseThrow();
        // In the archive, 4 of 100 words are "and".
        assertThat((double) most / MANY).isBetween(0.02, 0.05);
    }

    @Test
    void fourTimesAsManyWordsAreAboutTwiceAsManyDifferentOnes() {
        double growth = (double) some(4 * MANY).distinct().count() / some(MANY).distinct().count();
        assertThat(growth).isBetween(1.5, 2.5);
    }

    @Test
    void rareWordsAreLettersOnlyAndNeverEnd() {
        assertThat(some(MANY).collect(Collectors.toSet())).hasSizeGreaterThan(30_000)
                .allMatch(word -> word.matches("[a-z-]+"));
    }

    private static Stream<String> some(int count) {
        Random random = new Random(5);
        Words words = new Words(random);
        return Stream.generate(() -> words.next(random)).limit(count);
    }
}
