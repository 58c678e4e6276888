package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.accounting.Memory;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Service;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Work;
import org.pprnet.benchmarks.startup.StartupBenchmark.Outcome;
import org.pprnet.benchmarks.startup.StartupBenchmark.ServiceStart;

class CostReportsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 27);
    private static final Machine MACHINE = new Machine(2, "A processor", 25, "Linux 6.1", "25.0.1", "Kafka 4.4.0");

    @Test
    void startsAreTheStackThenTheDearestServiceThenEach() {
        Figure stack = Figure.atMost(30, "startup-stack", 12, "s");
        Figure service = Figure.atMost(2, "startup-service-cpu", 2.5, "s");
        Report report = new StartupReport(new Outcome(stack, List.of(11.0, 12.0, 14.0), 25.0, service,
                List.of(new ServiceStart("feed", List.of(2.4, 2.5, 2.6), List.of(3.0, 3.0, 3.5), 7.0))), 250, 3)
                .on(DATE, MACHINE);
        assertThat(report.markdown()).contains("250 summaries; 3 starts, and one without",
                "| startup-stack | from the start until the whole stack is ready | 12.00 | 11.00–14.00 | ≤ 30 | met | 25.00 |\n",
                "| startup-service-cpu | of a processor, until the service is ready that takes most | 2.50 |  | ≤ 2 | missed |  |\n",
                "| feed | of a processor | 2.50 | 2.40–2.60 |  |  | 7.00 |\n",
                "| feed | from the start of its process | 3.00 | 3.00–3.50 |  |  |  |\n");
        assertThat(report.figures()).containsExactly(stack, service);
    }

    @Test
    void memoryAtRestStandsBesideWhatItWasBefore() {
        Figure figure = Figure.atMost(200, "memory-feed", 210.4, "MB");
        Report report = new MemoryReport(
                List.of(new Service(figure, List.of(199.0, 210.4, 220.0), memory(120), memory(400), memory(210.4), 2)),
                new Work(10_000, 4_000, Duration.ofSeconds(90)), 1, 250, 3).on(DATE, MACHINE);
        assertThat(report.markdown()).contains(
                "250 summaries before; 3 rounds, each a start, 10,000 summaries (seed 1), 4,000 requests, and rest.",
                "| memory-feed | 210 | 199–220 | ≤ 200 | missed | 100 | 90 | 120 | 400 | 450 |\n",
                "memory-feed was not steady: in 2 of 3 rounds it still changed when 90 seconds were over.");
        assertThat(report.figures()).containsExactly(figure);
    }

    private static Memory memory(double resident) {
        return new Memory(resident, 100, 90, 450);
    }
}
