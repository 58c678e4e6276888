package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.GrowthReport.Extent;
import org.pprnet.benchmarks.beside.Answered;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.beside.Comparison;
import org.pprnet.benchmarks.functions.FunctionsBenchmark;
import org.pprnet.benchmarks.functions.HotFunction;
import org.pprnet.benchmarks.growth.GrowthBenchmark.ListCost;
import org.pprnet.benchmarks.growth.GrowthBenchmark.MemoryCost;
import org.pprnet.benchmarks.growth.GrowthBenchmark.Outcome;
import org.pprnet.benchmarks.growth.GrowthBenchmark.SearchCost;
import org.pprnet.benchmarks.imports.ImportBenchmark;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Saturation;
import org.pprnet.benchmarks.load.Spread;
import org.pprnet.benchmarks.pages.PagesBenchmark;
import org.pprnet.benchmarks.publish.LiveBenchmark;
import org.pprnet.benchmarks.publish.Percentiles;
import org.pprnet.benchmarks.publish.PublishBenchmark;
import org.pprnet.benchmarks.publish.PublishBenchmark.Sizes;
import org.pprnet.benchmarks.publish.RateBenchmark;
import org.pprnet.benchmarks.publish.Stage;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark;
import org.pprnet.benchmarks.search.BothWays;
import org.pprnet.benchmarks.search.FewHits.Found;
import org.pprnet.benchmarks.stack.Totals;
import org.pprnet.events.Json;

class ReportTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 27);
    private static final Machine MACHINE = new Machine(2, "A processor", 25, "Linux 6.1", "25.0.1", "Kafka 4.4.0");

    @Test
    void pageNamesTheDateTheMachineAndEachMiss() {
        assertThat(growth().markdown()).isEqualTo(
                """
                        # As the archive grows

                        2026-11-27, 200,000 summaries beside 1,000 (seed 1), 7 rounds of 120 requests each way, one at a time on one connection. 2 × A processor, 25 GB, Linux 6.1, Java 25.0.1, Kafka 4.4.0.

                        | figure |  | at 200,000 | rounds | reference |  | rounds | ratio | target |  | one address again and again: at 200,000 | at 1,000 | ratio |
                        |---|---|---|---|---|---|---|---|---|---|---|---|---|
                        | growth-counts | p50, ms | 0.900 | 0.900–0.900 | at 1,000 | 0.500 | 0.400–0.600 | 1.80 | ≤ 1.5 | missed | 0.300 | 0.200 | 1.50 |
                        | growth-search | p50, ms | 4.000 | 4.002–4.002 | Elasticsearch directly | 3.000 | 3.000–3.000 | 1.33 | ≤ 1.5 | met |  |  |  |
                        | growth-memory-ingest | resident, MB | 210 | 205–211 | at 1,000 | 200 |  | 1.05 | ≤ 1.5 | met |  |  |  |

                        Pages around page 1,000 of six, in the small archive around page 148: it has none deeper that are full. The ratio is that of different addresses, whose answers nothing has made before; beside it what one address costs that is asked for again and again.

                        Searches that find 1,000 summaries at most, and in brackets how many they find, the median first: 24 of a word of a title (17, 950 at most).

                        Memory is what the operating system counts for the process, after each round of searches. Both archives were asked for the same lists, and for as many searches of each kind; before that, searches were tried out, in the large one more.

                        All four services hold the same.
                        """);
    }

    @Test
    void objectForProgramsHasMachineDateAndFigures() throws Exception {
        JsonNode report = Json.mapper().readTree(growth().json());
        assertThat(report.at("/date").textValue()).isEqualTo("2026-11-27");
        assertThat(report.at("/machine/java").textValue()).isEqualTo("25.0.1");
        assertThat(report.at("/figures/0/name").textValue()).isEqualTo("growth-counts");
        assertThat(report.at("/figures/0/met").booleanValue()).isFalse();
        assertThat(report.at("/figures")).hasSize(3);
        assertThat(report.at("/rows/0/2").textValue()).isEqualTo("0.900");
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
    void publicationsHaveTheirPartsAndAreMeasuredBothWays() {
        Report report = new PublishReport(publications(0), 1, 250, new Sizes(5, 200, 4, 2_000)).on(DATE, MACHINE);
        assertThat(report.markdown())
                .contains(
                        "250 summaries before the unmeasured publications (seed 1), 5 rounds of 200 publications, 4 a second, and of 2,000, 8 at once. 2 ×")
                .contains("| publish-live-p50 | due → its author is told that it is live everywhere | 20.005 ms "
                        + "| 20.005–20.005 |  |  |  |  |  | ≤ 30 | met |\n")
                .contains("| publish-live-p99 | the same, all but one of a hundred of all rounds | 200.016 ms "
                        + "| 200.016–200.016 |  |  |  |  |  | ≤ 150 | missed |\n")
                .contains("|  | of this: due → sent | 1.000 ms | 1.000–1.000 | 2.001 ms | 2.001–2.001 |")
                .contains("|  | of this: accepted → live in search, by the receipt | 9.003 ms |")
                .contains("| publish-rate-8 | publications that are safe | 600 /s | 600–600 |  |  | 1,500 /s "
                        + "| 1,500–1,500 | 0.40 | ≥ 0.5 | missed |\n")
                .contains("| publish-rate-8-alone | the same | 600 /s | 600–600 |  |  |  |  |  | ≥ 500 | met |\n")
                .contains("|  | processor time of the ingest service for each | 1,300 µs |")
                .contains("|  | processor time of the client for each | 80 µs |");
        assertThat(report.figures()).extracting(Figure::name).containsExactly("publish-live-p50", "publish-live-p99",
                "publish-rate-8", "publish-rate-8-alone");
    }

    @Test
    void figuresOfPublicationsInASpecialArchiveAreNamedAfterItInTheTableToo() {
        Report report = new PublishReport(publications(0), 1, 250, new Sizes(5, 200, 4, 2_000), "-at-250")
                .on(DATE, MACHINE);
        assertThat(report.figures()).extracting(Figure::name).containsExactly("publish-live-p50-at-250",
                "publish-live-p99-at-250", "publish-rate-8-at-250", "publish-rate-8-alone-at-250");
        assertThat(report.rows()).extracting(List::getFirst).containsAll(
                report.figures().stream().map(Figure::name).toList());
    }

    @Test
    void reportSaysWhetherTheScheduleWasKept() {
        assertThat(new PublishReport(publications(0), 1, 250, new Sizes(5, 200, 4, 2_000)).on(DATE, MACHINE).notes())
                .containsExactly("Every publication was sent before the next was due: the schedule was kept.");
        assertThat(new PublishReport(publications(3), 1, 250, new Sizes(5, 200, 2.5, 2_000)).on(DATE, MACHINE)
                .markdown()).contains("200 publications, 2.5 a second").contains("was not kept: 3 publications");
    }

    @Test
    void importsAreMeasuredUntilTheyAreCompletedAndUntilTheyAreShown() {
        Report report = new ImportReport(new ImportBenchmark.Outcome(spread(4_000, 2_900, 3_100), spread(700)), 1, 250,
                3, 20_000).on(DATE, MACHINE);
        assertThat(report.markdown()).contains("250 summaries before (seed 1), 3 imports of 20,000 others each. 2 ×")
                .contains(
                        "| import-rate | the import says that it is completed | 3,100 | 2,900–4,000 | ≥ 3,000 | met |\n")
                .contains("|  | catalog, search and feed show all of it | 700 | 700–700 |  |  |\n");
        assertThat(report.figures()).extracting(Figure::name).containsExactly("import-rate");
    }

    @Test
    void targetsOfFeedsAreOfTheirRatesAndOfTheirProcessorTime() {
        Report report = new FeedsReport(List.of(compared("feed-rss")), 1, 250, 1, 40_000, 32).on(DATE, MACHINE);
        assertThat(report.columns()).hasSize(report.rows().getFirst().size());
        assertThat(report.markdown()).contains(
                "250 summaries (seed 1), 1 rounds of 40,000 requests of each kind, 32 at once. ",
                "| feed-rss | in words | 1,234 | 300 | 300–300 | 1,000 | 1,000–1,000 | 0.30 | ≥ 0.5 | missed"
                        + " | 40 µs | 20 | 2.00 | ≤ 3 | met | 7.000 ms | 1.000 |\n");
        assertThat(report.figures()).extracting(Figure::name).containsExactly("feed-rss", "feed-rss-cpu");
    }

    @Test
    void targetOfPagesIsOfTheirRateAlone() {
        Report report = new PagesReport(
                List.of(new PagesBenchmark.Outcome(compared("page-home"), rounds(3, 2, 4), rounds(0.25))), 1, 250, 1,
                40_000, 32).on(DATE, MACHINE);
        assertThat(report.columns()).hasSize(report.rows().getFirst().size());
        assertThat(report.markdown()).contains(
                "| page-home | in words | 1,234 | 300 | 300–300 | 1,000 | 1,000–1,000 | 0.30 | ≥ 0.25 | met"
                        + " | 40 µs | 20 | 2.00 | 7.000 ms | 1.000 | 3.00");
        assertThat(report.figures()).extracting(Figure::name).containsExactly("page-home");
    }

    @Test
    void errorOfAFunctionIsLeftOutWhereItIsNotKnown() {
        Report report = new FunctionsReport(
                List.of(new FunctionsBenchmark.Outcome(HotFunction.CURSOR_READ, 1_234.5, 12.4, 2_560),
                        new FunctionsBenchmark.Outcome(HotFunction.CONTENT_HASH, 40_000, Double.NaN, 900)),
                3, 5, 1_000).on(DATE, MACHINE);
        assertThat(report.markdown()).contains("5 iterations of 1,000 ms in each of 3 processes",
                "| cursorRead | a cursor of a list read and checked | 1,235 | 12 | 2,560 |\n",
                " | 40,000 |  | 900 |\n");
    }

    @Test
    void thisMachineSaysWhatItIs() {
        Machine here = Machine.here();
        assertThat(here.processors()).isPositive();
        assertThat(here.processor()).isNotBlank();
        assertThat(here.java()).startsWith("25");
        assertThat(here.servers()).matches("Kafka [\\d.]+, PostgreSQL [\\d.]+, Elasticsearch [\\d.]+");
    }

    @Test
    void fillingIsToldWithItsTimeAndRate() {
        assertThat(GrowthReport.pace(new Totals(), Duration.ofSeconds(3_900)))
                .isEqualTo("0 summaries, 0 of them revised and 0 withdrawn, were published and live in all three views"
                        + " within 1:05:00: 0 a second.");
    }

    private static Report growth() {
        ListCost counts = new ListCost(Figure.atMost(1.5, "growth-counts", 0.9, "ms", 0.5), rounds(0.6, 0.4, 0.5),
                rounds(0.9), Figure.atMost(1.5, "growth-counts-again", 0.3, "ms", 0.2));
        SearchCost search = new SearchCost(Figure.atMost(1.5, "growth-search", 4, "ms", 3),
                new BothWays(rounds(4), rounds(3)), List.of(new Found("a word of a title", 24, 17, 950)));
        MemoryCost memory = new MemoryCost(Figure.atMost(1.5, "growth-memory-ingest", 210, "MB", 200), 205, 211);
        return new GrowthReport(new Outcome(List.of(counts), search, List.of(memory)),
                new Extent(1, 1_000, 200_000, 7, 120), List.of("All four services hold the same.")).on(DATE, MACHINE);
    }

    private static PublishBenchmark.Outcome publications(int late) {
        Map<Stage, Percentiles> stages = new EnumMap<>(Map.of(Stage.SEARCH, percentiles(9, 90)));
        return new PublishBenchmark.Outcome(
                new LiveBenchmark.Outcome(percentiles(20, 200), percentiles(1, 2), stages, late),
                new RateBenchmark.Outcome(spread(600), spread(1_500), spread(1_300), spread(80)));
    }

    private static Percentiles percentiles(double half, double almostAll) {
        var p99 = new Rounds(99);
        var round = Rounds.round();
        round.recordValue((long) (almostAll * 1_000_000));
        p99.add(round);
        return new Percentiles(rounds(half), p99, round);
    }

    private static Spread spread(double... measured) {
        Spread spread = new Spread();
        for (double round : measured) {
            spread.add(round);
        }
        return spread;
    }

    private static Comparison.Outcome compared(String name) {
        return new Comparison.Outcome(new Asked(name, "in words", List.of(Request.get("/", "text/html"))), 1_234,
                answered(300, 40, 7), answered(1_000, 20, 1));
    }

    private static Answered answered(double rate, int microseconds, int milliseconds) {
        var times = Rounds.round();
        times.recordValue(milliseconds * 1_000_000);
        Answered answered = new Answered();
        answered.add(new Saturation.Outcome(rate, times), Duration.ofNanos(microseconds * 1_000));
        return answered;
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
