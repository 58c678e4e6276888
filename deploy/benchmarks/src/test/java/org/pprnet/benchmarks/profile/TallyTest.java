package org.pprnet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void thoseWithMostComeFirstAndEqualOnesByName() {
        Tally tally = new Tally();
        tally.add("b", 2);
        tally.add("a", 2);
        tally.add("c", 1);
        tally.add("c", 4);
        assertThat(tally.sum()).isEqualTo(9);
        assertThat(tally.most(3, 10)).containsExactly(new Share("c", 0.5), new Share("a", 0.2), new Share("b", 0.2));
        assertThat(tally.most(1, 10)).containsExactly(new Share("c", 0.5));
    }
}
