package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentTest {

    @Test
    void memoryIsReadFromTheStatusOfAProcess() throws IOException {
        assertThat(Resident.bytes(List.of("Name:\tjava", "VmHWM:\t  204800 kB", "VmRSS:\t  102400 kB")))
                .isEqualTo(102_400L * 1_024);
    }

    @Test
    void processThatHasEndedIsNoProcessWithoutMemory() {
        assertThatThrownBy(() -> Resident.bytes(List.of("Name:\tjava", "State:\tZ (zombie)")))
                .isInstanceOf(IOException.class).hasMessageContaining("VmRSS");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessTakesSome() throws IOException {
        assertThat(Resident.of(ProcessHandle.current())).isGreaterThan(10_000_000);
    }
}
