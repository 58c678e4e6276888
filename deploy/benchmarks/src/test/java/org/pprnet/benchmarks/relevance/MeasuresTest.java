package org.pprnet.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Map<String, Integer> RELEVANT = Map.of("a", 3, "b", 1, "c", 2);

    @Test
    void gainIsLinearAndDiscountedByTheLogarithmOfTheRank() {
        // 1/log2(2) + 3/log2(4) = 2.5 of 3/log2(2) + 2/log2(3) + 1/log2(4) = 4.761860
        assertThat(Measures.of(List.of("b", "x", "a"), RELEVANT).ndcg()).isCloseTo(0.525005, within(1e-6));
    }

    @Test
    void bestRankingHasAllOfEverything() {
        assertThat(Measures.of(List.of("a", "c", "b", "x"), RELEVANT)).isEqualTo(new Measures(1, 1, 1));
    }

    @Test
    void nothingFoundIsWorthNothing() {
        assertThat(Measures.of(List.of(), RELEVANT)).isEqualTo(new Measures(0, 0, 0));
        assertThat(Measures.of(List.of("x", "y"), RELEVANT)).isEqualTo(new Measures(0, 0, 0));
    }

    @Test
    void fromTheEleventhPlaceOnOnlyRecallCounts() {
        assertThat(Measures.of(after(9), Map.of("a", 1))).satisfies(tenth -> {
            assertThat(tenth.reciprocalRank()).isEqualTo(0.1);
            // 1/log2(11)
            assertThat(tenth.ndcg()).isCloseTo(0.289065, within(1e-6));
        });
        assertThat(Measures.of(after(10), Map.of("a", 1))).isEqualTo(new Measures(0, 1, 0));
        assertThat(Measures.of(after(99), Map.of("a", 1))).isEqualTo(new Measures(0, 1, 0));
        assertThat(Measures.of(after(100), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0));
    }

    @Test
    void ofMoreThanTenRelevantOnesTenMakeTheBestRanking() {
        Map<String, Integer> relevant = IntStream.range(0, 20).boxed()
                .collect(Collectors.toMap(String::valueOf, _ -> 1));
        Measures measures = Measures.of(IntStream.range(0, 10).mapToObj(String::valueOf).toList(), relevant);
        assertThat(measures.ndcg()).isCloseTo(1, within(1e-12));
        assertThat(measures.recall()).isEqualTo(0.5);
    }

    @Test
    void eachQueryCountsAsMuchInTheMean() {
        assertThat(Measures.mean(List.of(new Measures(1, 0.5, 1), new Measures(0, 0, 0.5))))
                .isEqualTo(new Measures(0.5, 0.25, 0.75));
    }

    private static List<String> after(int others) {
        return Stream.concat(IntStream.range(0, others).mapToObj(other -> "x" + other), Stream.of("a")).toList();
    }
}
