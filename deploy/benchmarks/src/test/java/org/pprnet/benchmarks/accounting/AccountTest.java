package org.pprnet.benchmarks.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AccountTest {

    private static final String STAT = "4711 (java (old) 7) S 1 4711 4711 0 -1 4194560 90000 0 12 0 250 50 9 9 20 0 40 0 12000 "
            + "3500000000 50000 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0";
    private static final String ROLLUP = """
            55ee29bb6000-7fff3174c000 ---p 00000000 00:00 0                          [rollup]
            Rss:              200000 kB
            Pss:              150000 kB
            Pss_Anon:             77 kB
            Anonymous:        100000 kB
            """;
    private static final String STATUS = """
            Name:\tjava
            VmHWM:\t  300000 kB
            VmRSS:\t  199999 kB
            """;

    @Test
    void processorTimeIsThatOfProcessAndKernelWithoutChildren() {
        assertThat(Times.of(STAT, "200.50 380.00\n").processor()).isEqualTo(3);
    }

    @Test
    void ageIsCountedFromTheStartOfTheProcess() {
        assertThat(Times.of(STAT, "200.50 380.00\n").age()).isEqualTo(80.5);
    }

    @Test
    void memoryIsInMillionsOfBytes() {
        assertThat(Memory.of(ROLLUP, STATUS)).isEqualTo(new Memory(204.8, 153.6, 102.4, 307.2));
    }

    @Test
    void missingLineIsNamed() {
        assertThatThrownBy(() -> Memory.of(ROLLUP, "")).hasMessage("there is no line \"VmHWM: … kB\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void accountOfThisProcessIsTheOneThatTheVirtualMachineTells() {
        Account.requireKept();
        Account own = new Account(ProcessHandle.current());
        Times times = own.times();
        Duration told = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        assertThat(times.processor()).isPositive().isCloseTo(told.toNanos() / 1e9, within(1.0));
        assertThat(times.age()).isGreaterThanOrEqualTo(times.processor() / Runtime.getRuntime().availableProcessors());
        assertThat(own.memory().resident()).isBetween(10.0, own.memory().peak() + 10);
    }
}
