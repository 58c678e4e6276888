package org.pprnet.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import co.elastic.clients.elasticsearch.nodes.Breaker;
import co.elastic.clients.elasticsearch.nodes.stats.NodeStatsMetric;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.events.SummaryEvent;

/** Nothing that can be sent as a query is an error, and nothing that can be asked is too much for Elasticsearch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedQueriesTest {

    private static final int CONNECTIONS = 4;
    private static final int SUMMARIES = 300;
    private static final int WORDS = 1_500;
    private static final int VOCABULARY = 3_000;

    private RunningSearch service;
    private long trips;

    @BeforeAll
    void publishLongTexts() {
        service = RunningSearch.start();
        Random random = new Random(1);
        service.publish(IntStream.range(0, SUMMARIES).mapToObj(i -> aSummary().titled("Summary " + i)
                .saying(text(random)).implying("The needle is in number %d.".formatted(i)).published())
                .toArray(SummaryEvent[]::new));
        service.awaitVisible();
    }

    private static String text(Random random) {
        return random.ints(WORDS, 0, VOCABULARY).mapToObj(i -> i % 10 == 0 ? "alliance." : "word" + i)
                .collect(Collectors.joining(" "));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void countTrips() {
        trips = trips();
    }

    @AfterEach
    void elasticsearchIsAsWellAsBefore() {
        assertThat(trips()).isEqualTo(trips);
        assertThat(service.search("\"needle is in number 7\"", "").at("/total").asInt()).isEqualTo(1);
        assertThat(service.search("needle", "").at("/total").asInt()).isEqualTo(SUMMARIES);
    }

    /** How often Elasticsearch refused something to save its memory. */
    private long trips() {
        return service.index().elasticsearch()
                .ask(client -> client.nodes().stats(stats -> stats.metric(NodeStatsMetric.Breaker)))
                .nodes().values().stream().flatMap(node -> node.breakers().values().stream())
                .map(Breaker::tripped).mapToLong(Number::longValue).sum();
    }

    /** {@code -Dgenerated.queries=20000} asks for more: that takes minutes. */
    @Test
    void generatedQueriesAreAnswered() throws Exception {
        assertAllAnswered("/search?limit=2&q=", Integer.getInteger("generated.queries", 1_000));
    }

    @Test
    void whateverIsBeingTypedIsAnswered() throws Exception {
        assertAllAnswered("/search/suggest?q=", 500);
    }

    private void assertAllAnswered(String path, int count) throws InterruptedException, ExecutionException {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> shares = IntStream.range(0, CONNECTIONS)
                    .<Callable<List<String>>>mapToObj(seed -> () -> notAnswered(path, seed, count / CONNECTIONS))
                    .toList();
            List<String> failures = new ArrayList<>();
            for (var share : readers.invokeAll(shares)) {
                failures.addAll(share.get());
            }
            assertThat(failures).isEmpty();
        }
    }

    private List<String> notAnswered(String path, int seed, int count) throws IOException {
        HostileRequests requests = new HostileRequests(seed);
        List<String> failures = new ArrayList<>();
        try (RawConnection connection = new RawConnection(service.port())) {
            for (int i = 0; i < count; i++) {
                byte[] q = requests.next();
                int status = connection.status(path, q);
                if (status != 200) {
                    failures.add(status + " " + new String(q, ISO_8859_1));
                }
            }
        }
        return failures;
    }

    @Test
    void dearestQueriesThatCanBeTypedAreAnswered() {
        List<String> dearest = List.of(
                hundred(i -> "\"alliance word%d word%d word%d word%d alliance\"".formatted(i, i + 1, i + 2, i + 3)),
                "alliance".repeat(1_280), "alliance ".repeat(1_138), hundred(i -> "-word" + i),
                hundred(i -> "word" + i).replace(" ", " OR "), hundred(i -> "author:\"word%d word\"".formatted(i)),
                hundred(i -> "-\"alliance word%d\"".formatted(i)), hundred(i -> "CBT RCT PTSD DBT" + i),
                hundred(i -> "wrod%d aliance%d".formatted(i, i)), hundred(i -> "title:word%d".formatted(i)),
                hundred(i -> "\"CBT %d\" OR ACT".formatted(i)), "\"" + "alliance ".repeat(1_100) + "\"",
                IntStream.range(0, 1_500).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")),
                hundred(i -> "p < .0" + i), hundred(i -> "randomized controlled trial OR therapeutic alliance"));
        for (String q : dearest) {
            for (String more : List.of("", "&sort=newest", "&limit=100")) {
                assertThat(service.get("/search?q=" + URLEncoder.encode(q, UTF_8) + more).statusCode())
                        .as("%s…%s", q.substring(0, 40), more).isEqualTo(200);
            }
        }
    }

    private static String hundred(IntFunction<String> part) {
        return IntStream.range(0, 100).mapToObj(part).collect(Collectors.joining(" "));
    }
}
