package org.pprnet.catalog.browse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;

/** Reads that are allowed, and would cost far more than they should. */
class GreedyReadsTest {

    private static final int ANSWERED = 16;
    private static final int FLOOD = 40;
    private static final int USEFUL_PAGE = 2_000_000;

    private static CatalogDatabase database;
    private static RunningCatalog catalog;

    @BeforeAll
    static void start() {
        database = CatalogDatabase.empty();
        Map<String, Object> settings = new HashMap<>(database.settings());
        Stream.of("lock-timeout", "statement-timeout").forEach(name -> settings.put("database." + name, "60s"));
        settings.put("database.socket-timeout", 60);
        catalog = RunningCatalog.with(settings);
        await().untilAsserted(() -> assertThat(catalog.get("/summaries").status()).isEqualTo(200));
        catalog.take(aSummary().at("good").published());
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void pageWithAllFiltersThatAreTakenIsNoLargerThanPagesAre() {
        String most = IntStream.range(0, 64).mapToObj("author=%058d"::formatted).collect(joining("&"));
        for (String path : List.of("/summaries", "/topics", "/topics/empathy")) {
            assertThat(catalog.ask(path + ".html?" + most).body()).hasSizeLessThan(USEFUL_PAGE);
        }
    }

    @Test
    void farTooManyFiltersAreRefused() {
        String many = IntStream.range(0, 65).mapToObj("by=%d"::formatted).collect(joining("&"));
        for (String path : List.of("/summaries", "/summaries.html", "/topics", "/topics/empathy", "/")) {
            assertThat(catalog.ask(path + "?" + many, "Accept", "*/*, text/html").statusCode()).as(path)
                    .isEqualTo(422);
        }
        assertThat(catalog.get("/summaries?by=" + "x".repeat(4_001)).status()).isEqualTo(422);
    }

    @Test
    void whoeverAsksForManyEarlierTimesLeavesTheSeatsToOthers() throws SQLException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> flood;
            try (Connection lock = database.connect(1); Statement statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("LOCK TABLE summary_version IN ACCESS EXCLUSIVE MODE");
                flood = IntStream.range(0, FLOOD).mapToObj(second -> CompletableFuture.supplyAsync(
                        () -> catalog.get("/summaries?asOf=2024-05-01T00:00:%02dZ".formatted(second)).status(),
                        clients)).toList();
                await().until(() -> done(flood) == FLOOD - ANSWERED);
                assertThat(flood.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                        .containsOnly(503);
                assertThat(catalog.get("/issues").status()).isEqualTo(200);
                lock.rollback();
            }
            assertThat(flood.stream().map(CompletableFuture::join).filter(status -> status == 200)).hasSize(ANSWERED);
        }
    }

    private static long done(List<CompletableFuture<Integer>> answers) {
        return answers.stream().filter(CompletableFuture::isDone).count();
    }
}
