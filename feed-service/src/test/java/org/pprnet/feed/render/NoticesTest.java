package org.pprnet.feed.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Flag;

class NoticesTest {

    private static final Flag RETRACTION = flag(Flag.Kind.RETRACTION, 1);
    private static final Flag CORRECTION = flag(Flag.Kind.CORRECTION, 2);
    private static final Flag CONCERN = flag(Flag.Kind.CONCERN, 9);
    private static final Flag REINSTATEMENT = flag(Flag.Kind.REINSTATEMENT, 5);

    @Test
    void everyNoticeWarnsUntilAReinstatement() {
        assertThat(Notices.inForce(List.of(RETRACTION, CORRECTION, CONCERN)))
                .containsExactly(RETRACTION, CORRECTION, CONCERN);
    }

    @Test
    void reinstatementEndsEarlierRetractionsAndNoLaterConcern() {
        assertThat(Notices.inForce(List.of(REINSTATEMENT, RETRACTION, CORRECTION, CONCERN)))
                .containsExactly(CORRECTION, CONCERN);
    }

    private static Flag flag(Flag.Kind kind, int month) {
        return new Flag(kind, null, "A reason", LocalDate.of(2024, month, 1));
    }
}
