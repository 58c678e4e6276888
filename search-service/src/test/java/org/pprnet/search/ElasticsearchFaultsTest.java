package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.EmbeddedElasticsearch;

/** What readers notice of an Elasticsearch that hangs, refuses, or was emptied: at most that there is no answer now. */
class ElasticsearchFaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path FOLDER = Backing.temporaryFolder("faulty-elasticsearch");

    private EmbeddedElasticsearch elasticsearch;
    private RunningSearch service;

    @BeforeEach
    void start() {
        elasticsearch = EmbeddedElasticsearch.start(Backing.home(), FOLDER, 0);
        service = RunningSearch.over(elasticsearch);
        service.publish(aSummary().titled("Lasting").published());
        service.awaitVisible();
    }

    @AfterEach
    void stop() {
        service.close();
        elasticsearch.close();
    }

    @Test
    void hungServerIsToldToReadersWithinSecondsAndForgottenWhenItGoesOn() throws Exception {
        signal("STOP");
        try {
            for (HttpResponse<String> answer : searchAtOnce(300)) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(service.get("/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            signal("CONT");
        }
        service.publish(aSummary().titled("After the pause").published());
        await().atMost(PATIENCE).until(() -> service.get("/search?q=lasting").statusCode() == 200);
        service.awaitVisible();
    }

    @Test
    void searchesBeyondWhatTheServerTakesAreRefusedNotWrong() throws Exception {
        restart(Map.of("thread_pool.search.size", "1", "thread_pool.search.queue_size", "1"));
        await().atMost(PATIENCE).until(() -> service.get("/search?q=lasting").statusCode() == 200);
        List<HttpResponse<String>> answers = searchAtOnce(200);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200)
                .allMatch(answer -> RunningSearch.json(answer).at("/total").asInt() == 1);
        await().atMost(PATIENCE).until(() -> service.get("/search?q=lasting").statusCode() == 200);
    }

    @Test
    void refusedWritesAreMadeUpFor() {
        restart(Map.of("indexing_pressure.memory.limit", "100b"));
        await().atMost(PATIENCE).until(() -> service.get("/search?q=lasting").statusCode() == 200);
        long position = service.publish(aSummary().titled("Late").published());
        assertWaitsAt(position);
        restart(Map.of());
        service.awaitVisible(position);
        assertThat(service.search("late", "").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void readOnlyIndexIsSearchedAndFollowsTheLogAgainLater() {
        String index = service.index().settings().index();
        service.index().elasticsearch().ask(client -> client.indices()
                .addBlock(block -> block.index(index).block(IndicesBlockOptions.ReadOnly)));
        long position = service.publish(aSummary().titled("Late").published());
        assertWaitsAt(position);
        service.index().elasticsearch().ask(client -> client.indices()
                .removeBlock(block -> block.index(index).block(IndicesBlockOptions.ReadOnly)));
        service.awaitVisible(position);
        assertThat(service.search("late", "").at("/total").asInt()).isEqualTo(1);
    }

    /** Readers get what was there before, or hear that there is no more yet. */
    private void assertWaitsAt(long position) {
        await().atMost(PATIENCE).until(() -> service.get("/health/readiness").body().contains("does not answer"));
        assertThat(service.search("lasting", "").at("/total").asInt()).isEqualTo(1);
        assertThat(service.search("late", "").at("/total").asInt()).isZero();
        assertThat(service.get("/search?minPosition=" + position).statusCode()).isEqualTo(503);
    }

    private List<HttpResponse<String>> searchAtOnce(int count) throws InterruptedException, ExecutionException {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> search = () -> service.get("/search?q=lasting");
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (var asked : readers.invokeAll(Collections.nCopies(count, search))) {
                answers.add(asked.get());
            }
            return answers;
        }
    }

    private void restart(Map<String, String> settings) {
        int port = elasticsearch.port();
        elasticsearch.close();
        elasticsearch = EmbeddedElasticsearch.start(Backing.home(), FOLDER, port, settings);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(elasticsearch.pid())).start().waitFor();
    }
}
