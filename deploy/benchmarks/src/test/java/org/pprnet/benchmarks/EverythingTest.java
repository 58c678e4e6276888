package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.local.Failure;

class EverythingTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 27);
    private static final Machine MACHINE = new Machine(2, "A processor", 25, "Linux 6.1", "25.0.1", "Kafka 4.4.0");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Everything everything = new Everything(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void whatFailsIsToldAndKeepsNothingElseFromBeingMeasured() throws InterruptedException {
        everything.measure("feeds", () -> {
            throw new IOException("no answer");
        });
        everything.measure("searches", () -> report(Figure.atMost(1.3, "search-p50", 1, "ms", 1)));
        assertThat(everything.missing()).containsExactly("feeds: java.io.IOException: no answer");
        assertThat(everything.failures()).isEmpty();
        assertThat(everything.reports()).hasSize(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("feeds failed: java.io.IOException: no answer",
                "at org.pprnet.benchmarks.EverythingTest", "== searches, after 0 min", "# Of something");
    }

    @Test
    void failureIsToldByItsMessageAlone() throws InterruptedException {
        everything.measure("feeds", () -> {
            throw new Failure(Failure.FAILED, "the feed service does not answer");
        });
        assertThat(everything.missing()).containsExactly("feeds: the feed service does not answer");
    }

    @Test
    void whatNeedsSomethingThatCouldNotBeMadeIsMissing() throws InterruptedException {
        assertThat(everything.attempt("young digests", () -> {})).isTrue();
        assertThat(everything.attempt("old digests", () -> {
            throw new Failure(Failure.FAILED, "not level after five minutes");
        })).isFalse();
        assertThat(everything.missing()).containsExactly("old digests: not level after five minutes");
    }

    @Test
    void whatWentWrongBesideAFailureIsToldToo() {
        Failure failure = new Failure(Failure.FAILED, "the ingest service does not answer");
        failure.addSuppressed(new Failure(Failure.FAILED, "these died: ingest"));
        failure.addSuppressed(new IllegalStateException("closed"));
        everything.fail("the stack", failure);
        assertThat(everything.failures()).containsExactly("the stack: the ingest service does not answer",
                "the stack: these died: ingest", "the stack: java.lang.IllegalStateException: closed");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("at org.pprnet.benchmarks.EverythingTest");
    }

    @Test
    void whatWasMeasuredAndIsWrongIsNotMissing() {
        everything.fail("rebuilds", "search came to different digests");
        assertThat(everything.missing()).isEmpty();
        assertThat(everything.failures()).containsExactly("rebuilds: search came to different digests");
    }

    @Test
    void tableHasEveryFigureMetOrMissedAndWhatIsLacking() {
        Report all = new AllReport(
                List.of(report(Figure.atLeast(0.5, "feed-rss", 26_634, "requests/s", 34_581)),
                        report(Figure.atMost(30, "publish-live-p50-at-250", 81.265, "ms"))),
                List.of("imports: no answer"), List.of("rebuilds: search came to different digests"),
                Duration.ofMinutes(41))
                .on(DATE, MACHINE, AllSizes.full(100_000, 1_000), 1);
        assertThat(all.section()).isEqualTo(
                """
                        2026-11-27, 100,000 summaries (seed 1), all of it measured within 42 minutes. 2 × A processor, 25 GB, Linux 6.1, Java 25.0.1, Kafka 4.4.0.

                        | figure | measured |  | reference | ratio | target |  |
                        |---|---|---|---|---|---|---|
                        | feed-rss | 26,634 | requests/s | 34,581 | 0.77 | ≥ 0.5 | met |
                        | publish-live-p50-at-250 | 81.27 | ms |  |  | ≤ 30 | missed |

                        1 of 2 targets are met; parts that could not be measured: 1.

                        - Of something: much
                        - Of something: much

                        Not measured: imports: no answer

                        Failed: rebuilds: search came to different digests
                        """);
        assertThat(all.markdown()).startsWith("# Results\n\n2026-11-27, ");
        assertThat(all.figures()).extracting(Figure::name).containsExactly("feed-rss", "publish-live-p50-at-250");
    }

    @Test
    void whereAllWasMeasuredNothingIsSaidToBeMissing() {
        Report all = new AllReport(List.of(report(Figure.atMost(30, "startup-stack", 12, "s"))), List.of(), List.of(),
                Duration.ofMinutes(41)).on(DATE, MACHINE, AllSizes.full(100_000, 1_000), 1);
        assertThat(all.notes()).containsExactly("1 of 1 targets are met.", "- Of something: much");
    }

    @Test
    void whereNothingWasMeasuredThatIsAllThatIsSaid() {
        Report all = new AllReport(List.of(), List.of("feeds: no answer"), List.of(), Duration.ofMinutes(1)).on(DATE,
                MACHINE, AllSizes.full(100_000, 1_000), 1);
        assertThat(all.notes()).containsExactly("0 of 0 targets are met; parts that could not be measured: 1.",
                "Not measured: feeds: no answer");
    }

    private static Report report(Figure figure) {
        return new Report("Of something", DATE, MACHINE, "much", List.of("figure"), List.of(List.of(figure.name())),
                List.of(), List.of(figure));
    }
}
