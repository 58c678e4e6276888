package org.pprnet.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomizationTest {

    @Test
    void systemsThatDoNotDifferDifferByChance() {
        assertThat(Randomization.p(List.of(0.3, 0.5), List.of(0.3, 0.5))).isEqualTo(1);
    }

    @Test
    void estimateIsNearTheExactProbability() {
        // Of the 2^3 ways to exchange figures, two make the difference as large: all or none.
        assertThat(Randomization.p(List.of(0.5, 0.6, 0.7), List.of(0.4, 0.4, 0.4))).isCloseTo(0.25, within(0.02));
        // 0.1 + 0.2 − 0.3 = 0: any way makes it as large as that.
        assertThat(Randomization.p(List.of(0.5, 0.6, 0.1), List.of(0.4, 0.4, 0.4))).isEqualTo(1);
    }

    @Test
    void whichOfTheTwoIsBetterDoesNotMatter() {
        List<Double> one = List.of(0.5, 0.9, 0.2, 0.7);
        List<Double> other = List.of(0.1, 0.8, 0.4, 0.2);
        assertThat(Randomization.p(one, other)).isEqualTo(Randomization.p(other, one)).isBetween(0.1, 0.9);
    }

    @Test
    void differenceInAllOfManyQueriesIsNoChance() {
        assertThat(Randomization.p(Collections.nCopies(30, 0.6), Collections.nCopies(30, 0.5))).isZero();
    }
}
