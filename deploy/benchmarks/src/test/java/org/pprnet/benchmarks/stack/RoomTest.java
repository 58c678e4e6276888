package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pprnet.local.Failure;

class RoomTest {

    private static final Path FOLDER = Path.of("somewhere");
    private static final long NEEDED = 2 * Room.BYTES_OF_A_STACK + 1_001_000 * Room.BYTES_OF_A_SUMMARY;

    @Test
    void millionSummariesAreRefusedOnADiskThatIsOneByteTooSmall() {
        assertThatThrownBy(() -> Room.require(FOLDER, NEEDED - 1, 1_000, 1_000_000)).isInstanceOfSatisfying(
                Failure.class, failure -> assertThat(failure.exitStatus())
                        .isEqualTo(Failure.COULD_NOT_RUN))
                .hasMessageStartingWith("1,001,000 summaries need ").hasMessageContaining("are free in somewhere");
    }

    @Test
    void theyAreTakenOnADiskThatIsLargeEnough() {
        assertThatCode(() -> Room.require(FOLDER, NEEDED, 1_000, 1_000_000)).doesNotThrowAnyException();
    }
}
