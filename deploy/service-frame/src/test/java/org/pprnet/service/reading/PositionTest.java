package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.service.RunningService;
import org.pprnet.service.SettablePosition;

class PositionTest {

    private static RunningService service;
    private static SettablePosition store;

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of("test.position", true));
        store = service.bean(SettablePosition.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void standAtTwelve() {
        store.standAt(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/things/page", "/things/either?minPosition=12", "/things/past?asOf=2020-01",
        "/things/withdrawn", "/things/broken", "/things?limit=0", "/nowhere"})
    void everyReadSaysThePositionThatItIsAtLeastAsNewAs(String path) {
        assertThat(header(service.get(path), "Log-Position")).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/prometheus", "/state"})
    void whatIsNotOfTheStoreSaysNoPosition(String path) {
        HttpResponse<String> answer = service.get(path + "?minPosition=1012");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Log-Position")).isEmpty();
    }

    @Test
    void writesSayNoPosition() {
        assertThat(header(service.post("/things", "{\"title\":\"A\",\"topics\":[]}"), "Log-Position")).isEmpty();
    }

    @Test
    void headWaitsAndTellsToo() {
        HttpResponse<String> answer = service.send("HEAD", "/things?minPosition=12",
                HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Log-Position")).isEqualTo("12");
    }

    @Test
    void aReadWaitsForTheStoreToArrive() {
        CompletableFuture<HttpResponse<String>> read = CompletableFuture
                .supplyAsync(() -> service.get("/things?minPosition=15"));
        await().until(() -> waiting() == 1);
        store.standAt(16);
        assertThat(read.join().statusCode()).isEqualTo(200);
        assertThat(header(read.join(), "Log-Position")).isEqualTo("16");
    }

    @Test
    void aStoreThatDoesNotArriveIsUnavailable() {
        HttpResponse<String> answer = service.get("/things?minPosition=13");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("1");
        assertThat(json(answer).path("detail").asText())
                .isEqualTo("position 13 is asked for, this service stands at 12");
        assertThat(waiting()).isZero();
    }

    @Test
    void aPositionFarBeyondTheLogIsNotWaitedFor() {
        HttpResponse<String> answer = service.get("/things?minPosition=1013");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).path("detail").asText()).contains("nowhere near");
        assertThat(service.get("/things?minPosition=999999999999999999").body()).contains("nowhere near");
    }

    @Test
    void whatHappensWhileAReadIsUnderWayIsNotPromised() {
        HttpResponse<String> answer = service.get("/things/overtaken");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(store.position()).isEqualTo(99);
        assertThat(header(answer, "Log-Position")).isEqualTo("12");
    }

    @Test
    void aControllerThatKnowsBetterSaysSo() {
        assertThat(header(service.get("/things/known-position"), "Log-Position")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999", "1&minPosition=x"})
    void whatIsNoPositionIsMalformed(String text) {
        assertThat(service.get("/things?minPosition=" + text).statusCode()).isEqualTo(400);
    }

    @Test
    void theSixtyFifthWaiterIsSentAway() {
        // Not by HTTP: on a busy machine the first would have given up before the last had come.
        List<CompletableFuture<Void>> waiters = IntStream.range(0, PositionWait.SEATS)
                .mapToObj(_ -> service.bean(PositionWait.class).until(14)).toList();
        assertThat(json(service.get("/things?minPosition=14")).path("detail").asText())
                .isEqualTo("too many requests wait already");
        store.standAt(14);
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter).succeedsWithin(Duration.ofSeconds(10)));
        await().until(() -> waiting() == 0);
    }

    @Test
    void aServiceWithoutAStoreOfEventsHasNoPositions() {
        try (RunningService plain = RunningService.with(Map.of())) {
            assertThat(header(plain.get("/things"), "Log-Position")).isEmpty();
            assertThat(plain.has(PositionFilter.class)).isFalse();
        }
    }

    private static int waiting() {
        return service.bean(PositionWait.class).waiting();
    }
}
