package org.pprnet.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pprnet.backing.Backing;
import org.pprnet.events.Json;
import org.pprnet.events.State;
import org.pprnet.faults.clients.Http;
import org.pprnet.faults.inject.SearchIndex;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;
import org.pprnet.local.Home;
import org.pprnet.local.stack.FreePorts;

/** A server is away, nothing else is wrong: who notices, and who does not. */
@TestMethodOrder(OrderAnnotation.class)
class OutagesEndToEndTest {

    private static final int SUMMARIES = 500;
    private static final int AUTHORS = 8;
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private static Sentencing conditions;
    private static FaultyStack stack;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        Home home = Home.fromProperties();
        Path folder = Backing.temporaryFolder("outages");
        conditions = new Sentencing(home, folder.resolve("journal"), Optional.empty());
        stack = new FaultyStack(home, folder, FreePorts.inARow(9), conditions,
                new PrintStream(folder.resolve("launcher.log").toFile()));
        stack.start();
        token = stack.token("author");
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    @Order(1)
    void authorsAreAnsweredWhileTheBrokerIsAwayAndAMinuteAfterItsReturnAllIsLive() throws Exception {
        conditions.leaveDead("kafka", AWAY);
        stack.kill("kafka");
        assertThat(publish()).hasSize(2 * SUMMARIES).allMatch(status -> status >= 200 && status < 300);
        assertThat(stack.isReady("kafka")).as("the broker is away all the while").isFalse();
        await().atMost(AWAY.plus(A_MINUTE)).until(() -> stack.isReady("kafka"));
        await().atMost(A_MINUTE).untilAsserted(() -> assertThat(stack.clients()).allSatisfy(
                service -> assertThat(service.state().map(State::summaries)).contains((long) SUMMARIES)));
    }

    @Test
    @Order(2)
    void wipedIndexIsAnsweredWith503ThenMadeAnewAndNobodyElseNotices() throws Exception {
        JsonNode before = search().json().required("total");
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> others = new ArrayList<>();
            for (String path : List.of("/summaries?limit=5", "/topics", "/feeds/all.rss", "/feeds/all.json")) {
                others.add(readers.submit(() -> read(path, over)));
            }
            try {
                new SearchIndex(stack.elasticsearch().orElseThrow()).wipe();
                Http.Answer without = await().pollInterval(Duration.ofMillis(20)).atMost(A_MINUTE)
                        .until(OutagesEndToEndTest::search, answer -> answer.status() != 200);
                assertThat(without.status()).isEqualTo(503);
                assertThat(without.whole().headers().firstValue("Retry-After")).isPresent();
                await().atMost(A_MINUTE.multipliedBy(2)).until(() -> search().status() == 200);
                assertThat(search().json().required("total")).isEqualTo(before);
            } finally {
                over.set(true);
            }
            for (Future<List<Integer>> other : others) {
                assertThat(other.get()).isNotEmpty().containsOnly(200);
            }
        }
    }

    /** The status of every call. */
    private static List<Integer> publish() throws Exception {
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        try (ExecutorService authors = Executors.newFixedThreadPool(AUTHORS)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int summary = 0; summary < SUMMARIES; summary++) {
                int number = summary;
                all.add(authors.submit(() -> {
                    publish(number, statuses);
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        }
        return List.copyOf(statuses);
    }

    private static void publish(int number, ConcurrentLinkedQueue<Integer> statuses) throws IOException {
        Map<String, Object> submission = Map.of("title", "Written without a broker " + number, "summary", "Body.",
                "practiceImplications", "Advice.", "topics", List.of("empathy"), "researchTypes", List.of("survey"),
                "issue", "2024-05");
        Http.Answer draft = ask("POST", "/submissions", Json.mapper().writeValueAsString(submission));
        statuses.add(draft.status());
        statuses.add(ask("PUT",
                "/submissions/" + draft.json().required("id").textValue() + "/publication", "").status());
    }

    private static List<Integer> read(String path, AtomicBoolean over) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(ask("GET", path, "").status());
        }
        return statuses;
    }

    private static Http.Answer search() throws IOException {
        return ask("GET", "/search?q=broker", "");
    }

    private static Http.Answer ask(String method, String path, String body) throws IOException {
        return Http.send(method, "http://127.0.0.1:" + stack.ports().gateway() + path,
                Map.of("Authorization", "Bearer " + token), body);
    }
}
