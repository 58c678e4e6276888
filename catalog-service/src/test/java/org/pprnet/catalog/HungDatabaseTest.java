package org.pprnet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.backing.Backing;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.backing.Pause;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;

/** A database that takes what it is sent and answers nothing is worse than one that is gone: every call has to end. */
class HungDatabaseTest {

    private static final int REQUESTS = 20;
    private static final int FLOOD = 10 * REQUESTS;

    private static EmbeddedPostgres server;
    private static RunningCatalog catalog;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("catalog"), 0);
        Map<String, Object> settings = new HashMap<>(CatalogDatabase.on(server).settings());
        settings.put("overload.requests", REQUESTS);
        catalog = RunningCatalog.with(settings);
        await().untilAsserted(() -> assertThat(catalog.get("/summaries").status()).isEqualTo(200));
        catalog.take(aSummary().at("kept").published());
    }

    @AfterAll
    static void stop() {
        catalog.close();
        server.close();
    }

    @BeforeEach
    void databaseAnswersAtFirst() {
        await().untilAsserted(() -> assertThat(catalog.get("/summaries/kept").status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries?limit=7", "/summaries/kept", "/state", "/state?deep=true"})
    void requestIsAnsweredThatTheServiceIsUnavailable(String path) {
        try (Pause _ = Pause.of(server.pid())) {
            assertUnavailable(soon(() -> catalog.get(path)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries", "/issues", "/topics?type=survey"})
    void whatIsInMemoryIsStillAnswered(String path) {
        await().untilAsserted(() -> assertThat(catalog.get(path).status()).isEqualTo(200));
        try (Pause _ = Pause.of(server.pid())) {
            RunningCatalog.Answer answer = soon(() -> catalog.get(path));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("log-position")).isPresent();
        }
    }

    @Test
    void floodIsShedAndTheServiceRecoversByItself() {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Pause _ = Pause.of(server.pid())) {
                List<CompletableFuture<RunningCatalog.Answer>> answers = IntStream.range(0, FLOOD)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> catalog.get("/summaries/kept"), clients))
                        .toList();
                await().until(() -> answers.stream().allMatch(CompletableFuture::isDone));
                assertThat(answers).allSatisfy(answer -> assertUnavailable(answer.join()));
                assertThat(catalog.get("/health/liveness").status()).isEqualTo(200);
            }
            await().untilAsserted(() -> assertThat(catalog.get("/summaries").each("slug")).containsExactly("kept"));
            catalog.take(aSummary().at("new").published());
            assertThat(catalog.get("/summaries/new?minPosition=2").status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyWaitsForAllWhoCameBeforeUntilTheListsAreAsNewAsTheDatabase() {
        Map<String, Object> settings = new HashMap<>(CatalogDatabase.on(server).settings());
        settings.put("catalog.keeping-up", "1h");
        try (RunningCatalog behind = RunningCatalog.with(settings);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(behind.get("/issues").status()).isEqualTo(200);
            behind.take(aSummary().published());
            try (Pause _ = Pause.of(server.pid())) {
                List<CompletableFuture<RunningCatalog.Answer>> answers = IntStream.range(0, REQUESTS)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> behind.get("/issues"), clients)).toList();
                await().until(() -> answers.stream().allMatch(CompletableFuture::isDone));
                assertThat(answers).allSatisfy(answer -> assertUnavailable(answer.join()));
            }
            await().untilAsserted(() -> assertThat(behind.get("/issues").text("total")).isEqualTo("1"));
        }
    }

    @Test
    void serverItselfEndsWhatTakesTooLong() {
        assertThat(catalog.bean(Database.class).all(Sql.of("""
                SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')
                    || ' ' || current_setting('idle_in_transaction_session_timeout')
                """), row -> row.getString(1))).containsExactly("6s 5s 30s");
    }

    private static RunningCatalog.Answer soon(Supplier<RunningCatalog.Answer> request) {
        CompletableFuture<RunningCatalog.Answer> answer = CompletableFuture.supplyAsync(request);
        await().until(answer::isDone);
        return answer.join();
    }

    private static void assertUnavailable(RunningCatalog.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.header("retry-after")).isPresent();
    }

    /** Longer than any call may last, shorter than for ever. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
