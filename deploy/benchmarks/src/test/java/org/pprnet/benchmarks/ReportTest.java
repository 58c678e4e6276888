package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.browse.BrowseBenchmark.Outcome;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark;
import org.pprnet.events.Json;

class ReportTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 27);
    private static final Machine MACHINE = new Machine(2, "A processor", 25, "Linux 6.1", "25.0.1");

    @Test
    void pageNamesTheDateTheMachineAndEachMiss() {
        assertThat(browse().markdown()).isEqualTo(
                """
                        # Lists as the archive grows

                        2026-11-27, 200,000 summaries beside 1,000 (seed 1), 7 rounds of 120 requests each way, one at a time on one connection. 2 × A processor, 25 GB, Linux 6.1, Java 25.0.1.

                        | p50 in ms | at 1,000 | rounds | at 200,000 | rounds | ratio | target |  | one address again and again: at 1,000 | at 200,000 | ratio |
                        |---|---|---|---|---|---|---|---|---|---|---|
                        | browse-counts | 0.500 | 0.400–0.600 | 0.900 | 0.900–0.900 | 1.80 | ≤ 1.5 | missed | 0.200 | 0.300 | 1.50 |

                        Pages around page 1,000 of six, in the small archive around page 148: it has none deeper that are full. The ratio is that of different addresses, whose answers nothing has made before; beside it what one address costs that is asked for again and again.
                        """);
    }

    @Test
    void objectForProgramsHasMachineDateAndFigures() throws Exception {
        JsonNode report = Json.mapper().readTree(browse().json());
        assertThat(report.at("/date").textValue()).isEqualTo("2026-11-27");
        assertThat(report.at("/machine/java").textValue()).isEqualTo("25.0.1");
        assertThat(report.at("/figures/0/name").textValue()).isEqualTo("browse-counts");
        assertThat(report.at("/figures/0/met").booleanValue()).isFalse();
        assertThat(report.at("/figures")).hasSize(1);
        assertThat(report.at("/rows/0/1").textValue()).isEqualTo("0.500");
    }

    @Test
    void rebuildsHaveARowEach() {
        Figure figure = Figure.atLeast(0.5, "rebuild-feed", 600, "events/s", 1_000);
        Report report = new RebuildReport(
                List.of(new RebuildBenchmark.Outcome("feed", figure, 12.34, 5, Set.of("a"))), 1, 20_000, 600)
                .on(DATE, MACHINE);
        assertThat(report.markdown()).contains("2026-11-27, 20000 summaries and 600 changes of them (seed 1). 2 × ")
                .contains("| feed | 5 | 1 | 600 | 1000 | 0.60 | ≥ 0.5 | met | 12.3 |\n");
        assertThat(report.figures()).containsExactly(figure);
    }

    @Test
    void thisMachineSaysWhatItIs() {
        Machine here = Machine.here();
        assertThat(here.processors()).isPositive();
        assertThat(here.processor()).isNotBlank();
        assertThat(here.java()).startsWith("25");
    }

    private static Report browse() {
        return new BrowseReport(List.of(new Outcome(Figure.atMost(1.5, "browse-counts", 0.9, "ms", 0.5),
                rounds(0.6, 0.4, 0.5), rounds(0.9), Figure.atMost(1.5, "browse-counts-again", 0.3, "ms", 0.2))), 1,
                1_000, 200_000, 7, 120).on(DATE, MACHINE);
    }

    private static Rounds rounds(double... milliseconds) {
        Rounds rounds = new Rounds();
        for (double median : milliseconds) {
            var round = Rounds.round();
            round.recordValue((long) (median * 1_000_000));
            rounds.add(round);
        }
        return rounds;
    }
}
