package org.pprnet.benchmarks.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryGeneratorTest {

    private static final int MANY = 2_000;

    @Test
    void sameSeedMakesTheSameSummaries() {
        assertThat(some(7, 20)).isEqualTo(some(7, 20)).isNotEqualTo(some(8, 20));
    }

    @Test
    void textsAreAsLongAsThoseOfTheDigest() {
        assertThat(some(1, MANY)).allSatisfy(summary -> {
            assertThat(words(summary, "summary")).isBetween(255, 447);
            assertThat(words(summary, "practiceImplications")).isBetween(57, 133);
        });
    }

    @Test
    void quartersOfTheirLengthsAreThoseOfTheArchive() {
        assertThat(quartiles("summary")).satisfiesExactly(lower -> assertThat(lower).isBetween(258, 266),
                median -> assertThat(median).isBetween(303, 311), upper -> assertThat(upper).isBetween(325, 335));
        assertThat(quartiles("practiceImplications")).satisfiesExactly(lower -> assertThat(lower).isBetween(87, 91),
                median -> assertThat(median).isBetween(110, 114), upper -> assertThat(upper).isBetween(120, 124));
    }

    @Test
    void titlesAndDoisAreThereOnce() {
        List<Map<String, Object>> summaries = some(1, MANY);
        assertThat(summaries).extracting(summary -> summary.get("title")).doesNotHaveDuplicates();
        assertThat(summaries).extracting(summary -> summary.get("citation").toString().replaceAll(".*doi.org/", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void fewTopicsAreFrequentAndAllAreThere() {
        Map<Object, Long> counts = some(1, MANY).stream()
                .flatMap(summary -> ((List<?>) summary.get("topics")).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(36);
        long most = counts.values().stream().max(Long::compare).orElseThrow();
        long least = counts.values().stream().min(Long::compare).orElseThrow();
        assertThat(most).isGreaterThan(5 * least);
    }

    @Test
    void whatTheArchiveSpeaksOfMostIsMostFrequent() {
        Map<Object, Long> counts = some(1, MANY).stream()
                .flatMap(summary -> ((List<?>) summary.get("topics")).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        assertThat(counts.get("outcomes-and-deterioration") / all).isBetween(0.1, 0.2);
        assertThat(counts.get("alliance-and-therapeutic-relationship")).isGreaterThan(counts.get("placebo-effect"));
    }

    @Test
    void largerArchiveHasMoreInEachMonthAndNotMoreMonths() {
        Map<Object, Long> counts = some(1, 2 * MANY).stream()
                .collect(Collectors.groupingBy(summary -> summary.get("issue"), Collectors.counting()));
        assertThat(counts).hasSize(12 * 13).containsKeys("2013-01", "2025-12");
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(8L, 64L));
    }

    private static List<Map<String, Object>> some(long seed, int count) {
        SummaryGenerator generator = new SummaryGenerator(seed);
        return Stream.generate(generator::next).limit(count).toList();
    }

    private static List<Integer> quartiles(String field) {
        List<Integer> lengths = some(1, MANY).stream().map(summary -> words(summary, field)).sorted().toList();
        return List.of(lengths.get(MANY / 4), lengths.get(MANY / 2), lengths.get(MANY * 3 / 4));
    }

    private static int words(Map<String, Object> summary, String field) {
        // A statistic such as (d = 0.34) counts as one word.
        return summary.get(field).toString().replaceAll("\\(d = ", "(d=").split("\\s+").length;
    }
}
