package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.profile.Allocation;
import org.pprnet.benchmarks.profile.Costs;
import org.pprnet.benchmarks.profile.Profile;
import org.pprnet.benchmarks.profile.Recorded;
import org.pprnet.benchmarks.profile.Share;
import org.pprnet.benchmarks.profile.Span;
import org.pprnet.benchmarks.profile.Wait;
import org.pprnet.events.Json;

class ProfileReportTest {

    private static final Costs COSTS = new Costs("jdk.CPUTimeSample", 1_600, 3,
            List.of(new Share("JSON", 0.75), new Share("ours: feed.serve", 0.25)),
            List.of(new Share("java.util.HashMap.getNode", 0.5)),
            List.of(new Share("org.pprnet.feed.serve.Feed.answer", 0.9)));

    @Test
    void pageSaysWhatEachCostsAndWhere() {
        assertThat(report(List.of(new Wait("Socket Read, PostgreSQL driver and pool", 12, 0.34))).markdown()).isEqualTo(
                """
                        # Where the time goes

                        2026-11-27, 2,000 summaries. 2 × A processor, 25 GB, Linux 6.1, Java 25.0.1, Kafka 4.4.0.

                        ## feed

                        GET of a feed.

                        100,000 requests in 10.0 s; 8.0 s of processor time, 80 µs for each. Garbage collection: 5.0 % of that, everything stood still for 4.5 % of the time. 1234 MB asked for.
                        Shares are of 1,600 samples of Java threads (jdk.CPUTimeSample, 3 more were lost).

                        | what the code is for | share |
                        |---|---|
                        | JSON | 75.0 % |
                        | ours: feed.serve | 25.0 % |

                        | method, without what it calls | share |
                        |---|---|
                        | `java.util.HashMap.getNode` | 50.0 % |

                        | our method, with all that it calls | share |
                        |---|---|
                        | `org.pprnet.feed.serve.Feed.answer` | 90.0 % |

                        | where memory is asked for | share |
                        |---|---|
                        | `io.netty.Buffers.make` | 100.0 % |

                        | long waits | times | seconds |
                        |---|---|---|
                        | Socket Read, PostgreSQL driver and pool | 12 | 0.3 |
                        """);
    }

    @Test
    void whoDoesNotWaitHasNoTableOfWaits() {
        assertThat(report(List.of()).markdown()).doesNotContain("long waits");
    }

    @Test
    void objectForProgramsHasMachineAndDateAndALineIsOneProfile() throws Exception {
        JsonNode report = Json.mapper().readTree(report(List.of()).json());
        assertThat(report.at("/date").textValue()).isEqualTo("2026-11-27");
        assertThat(report.at("/machine/java").textValue()).isEqualTo("25.0.1");
        JsonNode line = Json.mapper().readTree(Json.text(report(List.of()).lines().getFirst()));
        assertThat(line).isEqualTo(report.at("/profiles/0"));
        assertThat(line.at("/name").textValue()).isEqualTo("feed");
        assertThat(line.at("/recorded/costs/code/0/share").doubleValue()).isEqualTo(0.75);
    }

    private static ProfileReport report(List<Wait> waits) {
        Recorded recorded = new Recorded(new Span(10, 8, 0.4, 0.45), COSTS,
                new Allocation(1_234, List.of(new Share("io.netty.Buffers.make", 1))), waits);
        return new ProfileReport(LocalDate.of(2026, 11, 27),
                new Machine(2, "A processor", 25, "Linux 6.1", "25.0.1", "Kafka 4.4.0"),
                "2,000 summaries", List.of(new Profile("feed", "GET of a feed", "request", 100_000, recorded)));
    }
}
