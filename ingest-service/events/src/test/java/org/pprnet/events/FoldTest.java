package org.pprnet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void differentLogsGiveDifferentDigests() {
        assertThat(state(EventLog.random(1, 50)).digest()).isEqualTo(state(EventLog.random(1, 50)).digest())
                .isNotEqualTo(state(EventLog.random(2, 50)).digest());
    }

    @Test
    void withdrawnSummaryIsNotCounted() {
        SummaryBuilder summary = aSummary();
        assertThat(state(new EventLog().with(summary.published())).summaries()).isEqualTo(1);
        assertThat(state(new EventLog().with(summary.published(), summary.withdrawn("why"))).summaries()).isZero();
    }

    private static State state(EventLog log) {
        return Fold.state("judge", log.events().size(), log.events());
    }
}
