package org.pprnet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Flag RETRACTION = flag(Flag.Kind.RETRACTION, "2024-01-01");
    private static final Flag CORRECTION = flag(Flag.Kind.CORRECTION, "2024-02-01");
    private static final Flag CONCERN = flag(Flag.Kind.CONCERN, "2024-09-01");
    private static final Flag REINSTATEMENT = flag(Flag.Kind.REINSTATEMENT, "2024-05-01");

    @Test
    void everyNoticeIsInForceUntilAReinstatement() {
        assertThat(Notice.inForce(List.of(RETRACTION, CORRECTION, CONCERN)))
                .containsExactly(RETRACTION, CORRECTION, CONCERN);
    }

    @Test
    void reinstatementEndsWhatWasBeforeItAndNoLaterConcern() {
        assertThat(Notice.inForce(List.of(REINSTATEMENT, RETRACTION, CORRECTION, CONCERN)))
                .containsExactly(CORRECTION, CONCERN);
    }

    @Test
    void reinstatementOfTheSameDayEndsARetraction() {
        Flag sameDay = flag(Flag.Kind.REINSTATEMENT, "2024-01-01");

        assertThat(Notice.inForce(List.of(RETRACTION, sameDay))).isEmpty();
    }

    @Test
    void lastOfSeveralReinstatementsCounts() {
        Flag earlier = flag(Flag.Kind.REINSTATEMENT, "2023-12-01");

        assertThat(Notice.inForce(List.of(REINSTATEMENT, RETRACTION, earlier))).isEmpty();
        assertThat(Notice.inForce(List.of(RETRACTION, earlier))).containsExactly(RETRACTION);
    }

    private static Flag flag(Flag.Kind kind, String day) {
        return new Flag(kind, null, "A reason", LocalDate.parse(day));
    }
}
