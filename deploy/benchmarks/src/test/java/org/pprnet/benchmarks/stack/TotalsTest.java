package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void whatIsWithdrawnIsNotLiveAndWhatIsRevisedIs() {
        Totals totals = new Totals();
        totals.published(2_000);
        totals.published(100);
        totals.told(Change.REVISION);
        totals.told(Change.REVISION);
        totals.told(Change.WITHDRAWAL);
        assertThat(totals.published()).isEqualTo(2_100);
        assertThat(totals.live()).isEqualTo(2_099);
        assertThat(totals.changed(Change.REVISION)).isEqualTo(2);
        assertThat(totals.allChanges()).isEqualTo(3);
    }
}
