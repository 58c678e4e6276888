package org.pprnet.service.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.service.RunningService;

class InFlightTest {

    private static final int SEATS = 8;

    private static final ExecutorService CLIENTS = Executors.newVirtualThreadPerTaskExecutor();
    private static RunningService service;
    private static Slow slow;

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of("overload.requests", SEATS, "overload.large-bodies", 2,
                "overload.large-body", 1_000));
        slow = service.bean(Slow.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        CLIENTS.close();
    }

    @BeforeEach
    void shut() {
        slow.shut();
    }

    @AfterEach
    void everySeatIsFreeAgain() {
        slow.open();
        await().until(() -> service.bean(InFlight.class).taken() == 0);
    }

    @Test
    void floodOfSlowRequestsIsAnsweredAtOnceBeyondTheSeatsAndNormallyAfterwards() {
        List<CompletableFuture<HttpResponse<String>>> flood = ask(200, () -> service.get("/slow"));
        await().until(() -> done(flood).size() == 200 - SEATS);
        assertThat(done(flood)).allSatisfy(InFlightTest::isRefused);
        assertThat(slow.inside()).isEqualTo(SEATS);

        slow.open();
        assertThat(flood).filteredOn(answer -> answer.join().statusCode() == 200).hasSize(SEATS);
        assertThat(slow.most()).isEqualTo(SEATS);
        assertThat(service.get("/things").statusCode()).isEqualTo(200);
    }

    @Test
    void refusedReadIsOpenToScriptsAndCounted() {
        fill(SEATS, () -> service.get("/slow"));
        HttpResponse<String> refused = service.get("/things", "Origin", "https://reader.example");
        isRefused(refused);
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(service.get("/prometheus").body())
                .contains("pprnet_requests_refused_total{reason=\"overload\"}")
                .contains("pprnet_requests_in_flight " + SEATS + ".0");
    }

    @Test
    void requestsAreCountedWithoutThoseOfWhoWatches() {
        Requests requests = service.bean(Requests.class);
        long before = requests.number();
        service.get("/things");
        service.get("/health");
        service.get("/prometheus");
        service.get("/things");
        assertThat(requests.number() - before).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/prometheus"})
    void whoWatchesIsAnsweredByAFullService(String path) {
        fill(SEATS, () -> service.get("/slow"));
        assertThat(service.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void requestsThatWaitTakeNobodysSeatAndAreFew() {
        fill(2, () -> service.get("/slow/waiting?wait=30"));
        isRefused(service.get("/slow/waiting?wait=30"));
        assertThat(service.bean(InFlight.class).taken()).isZero();
        fill(SEATS, () -> service.get("/slow/waiting?wait=0"));
        isRefused(service.get("/slow/waiting"));
    }

    @Test
    void endpointsOfOneClassShareTheirSeats() {
        fill(1, () -> service.get("/slow/waiting?wait=30"));
        fill(1, () -> service.get("/slow/waiting-too?wait=30"));
        isRefused(service.get("/slow/waiting?wait=30"));
        isRefused(service.get("/slow/waiting-too?wait=30"));
    }

    @Test
    void largeBodiesAreFewAndTheRefusedOneIsReadToItsEnd() {
        String large = "x".repeat(3_000_000);
        fill(2, () -> write(large));
        isRefused(write(large));
        fill(1, () -> write("small"));
    }

    @Test
    void bodyOfUnknownLengthCountsAsLarge() {
        fill(2, () -> write("x".repeat(2_000)));
        isRefused(service.send("POST", "/slow", BodyPublishers.fromPublisher(BodyPublishers.ofString("x")),
                "Content-Type", "application/octet-stream"));
    }

    @Test
    void clientThatLeavesWhileItSendsLeavesItsSeat() throws IOException {
        try (Socket client = new Socket("127.0.0.1", service.port())) {
            client.getOutputStream().write("""
                    POST /slow HTTP/1.1\r
                    Host: a\r
                    Content-Type: application/octet-stream\r
                    Content-Length: 2000000\r
                    \r
                    the beginning""".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> service.bean(InFlight.class).taken() == 1);
        }
        await().until(() -> service.bean(InFlight.class).taken() == 0);
        fill(2, () -> write("x".repeat(2_000)));
    }

    @Test
    void clientThatLeavesKeepsItsSeatForAsLongAsItIsWorkedFor() throws IOException {
        try (Socket client = new Socket("127.0.0.1", service.port())) {
            client.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> slow.inside() == 1);
        }
        fill(SEATS - 1, () -> service.get("/slow"));
        isRefused(service.get("/slow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow/broken", "/nowhere", "/things/withdrawn", "/things?topik=a", "/things/required"})
    void failuresLeaveTheirSeatsToo(String path) {
        for (int time = 0; time <= SEATS; time++) {
            assertThat(service.get(path).statusCode()).isNotIn(200, 503);
        }
    }

    /** That many requests which stay. */
    private static void fill(int requests, Supplier<HttpResponse<String>> request) {
        int before = slow.inside();
        List<CompletableFuture<HttpResponse<String>>> asked = ask(requests, request);
        await().untilAsserted(
                () -> assertThat(slow.inside()).as("answered: %s", done(asked)).isEqualTo(before + requests));
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(int times,
            Supplier<HttpResponse<String>> request) {
        return IntStream.range(0, times).mapToObj(_ -> CompletableFuture.supplyAsync(request, CLIENTS)).toList();
    }

    private static List<HttpResponse<String>> done(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
    }

    private static HttpResponse<String> write(String body) {
        return service.post("/slow", body, "Content-Type", "application/octet-stream");
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("1");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:pprnet:problem:unavailable");
    }
}
