package org.pprnet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String NOT_READY = "HTTP/1.1 503 Service Unavailable\r\nX-Own: 1\r\nContent-Length: 5\r\n\r\nlater";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        client.close();
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void requestsOfOneConnectionAreSpreadEvenlyOverKeptConnections() throws Exception {
        OriginServer one = origin(OK);
        OriginServer other = origin(OK);
        Gateway gateway = gateway(one.port(), other.port());
        for (int i = 0; i < 10; i++) {
            assertThat(get(gateway).statusCode()).isEqualTo(200);
        }
        assertThat(List.of(one, other)).allSatisfy(origin -> {
            assertThat(origin.received).hasSize(5);
            assertThat(origin.connectionsSeen()).isEqualTo(1);
        });
    }

    @Test
    void anyRequestGoesOnToAnotherInstanceWhereOneTakesNoConnection() throws Exception {
        OriginServer there = origin(OK);
        Gateway gateway = gateway(freePort(), there.port(), freePort());
        for (int i = 0; i < 6; i++) {
            assertThat(post(gateway).statusCode()).isEqualTo(200);
        }
        assertThat(there.received).hasSize(6).allSatisfy(post -> assertThat(post.body()).isEqualTo("x"));
    }

    @Test
    void instanceThatIsBackIsAskedAgain() throws Exception {
        int port = freePort();
        OriginServer there = origin(OK);
        Gateway gateway = gateway(port, there.port());
        assertThat(get(gateway).statusCode()).isEqualTo(200);
        OriginServer back = origin(port, OK);
        await().until(() -> get(gateway).statusCode() == 200 && !back.received.isEmpty());
    }

    @Test
    void readThatAnInstanceDroppedIsRepeatedByAnotherAndAWriteIsNot() throws Exception {
        OriginServer dropping = dropping();
        OriginServer there = origin(OK);
        Gateway gateway = gateway(dropping.port(), there.port());
        assertThat(get(gateway).statusCode()).isEqualTo(200);
        assertThat(List.of(dropping.received.size(), there.received.size())).containsExactly(1, 1);
        assertThat(Stream.of(post(gateway), post(gateway)).map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200,
                502);
        assertThat(Stream.of(dropping, there).flatMap(origin -> origin.received.stream())
                .filter(request -> request.line().startsWith("POST"))).hasSize(2);
    }

    @Test
    void writeWithAKeyThatAnInstanceDroppedIsRepeatedWholeByAnother() throws Exception {
        OriginServer dropping = dropping();
        OriginServer there = origin(OK);
        Gateway gateway = gateway(dropping.port(), there.port());
        String body = "é".repeat(32 * 1024);
        assertThat(Stream.of(postWithKey(gateway, body), postWithKey(gateway, body)).map(HttpResponse::statusCode))
                .containsExactly(200, 200);
        assertThat(there.received).hasSize(2).allSatisfy(post -> assertThat(post.body()).isEqualTo(body));
        assertThat(dropping.received).isNotEmpty();
    }

    @Test
    void writeWithAKeyThatIsTooLargeToBeKeptIsNotRepeated() throws Exception {
        OriginServer one = dropping();
        OriginServer other = dropping();
        assertThat(postWithKey(gateway(one.port(), other.port()), "x".repeat(64 * 1024 + 1)).statusCode())
                .isEqualTo(502);
        assertThat(one.received.size() + other.received.size()).isEqualTo(1);
    }

    @Test
    void writeWithAKeyThatNobodyTakesIsRefusedAndTheNextIsTaken() throws Exception {
        int port = freePort();
        Gateway gateway = gateway(port);
        assertThat(postWithKey(gateway, "x").statusCode()).isEqualTo(503);
        OriginServer there = origin(port, OK);
        assertThat(postWithKey(gateway, "y").statusCode()).isEqualTo(200);
        assertThat(there.received).singleElement().satisfies(post -> assertThat(post.body()).isEqualTo("y"));
    }

    @Test
    void writeNeverGoesOverAConnectionThatWasUsedBeforeAndOneIsKeptPerInstance() throws Exception {
        OriginServer there = origin(OK);
        Gateway gateway = gateway(there.port());
        for (int i = 0; i < 3; i++) {
            assertThat(post(gateway).statusCode()).isEqualTo(200);
            assertThat(get(gateway).statusCode()).isEqualTo(200);
        }
        assertThat(there.connectionsSeen()).isEqualTo(3);
        await().until(() -> there.connectionsOpen() == 1);
    }

    @Test
    void answerThatBreaksOffInItsHeadOrIsNoneIsAskedForElsewhere() throws Exception {
        for (String broken : List.of("HTTP/1.1 200 OK\r\nConte", "What?\r\n\r\n")) {
            OriginServer dying = new OriginServer(0, (request, connection) -> {
                OriginServer.write(connection, broken);
                connection.close();
            });
            open.add(dying);
            Gateway gateway = gateway(dying.port(), origin(OK).port());
            assertThat(Stream.of(get(gateway), get(gateway)).map(HttpResponse::body)).containsExactly("ok", "ok");
            assertThat(dying.received).isNotEmpty();
        }
    }

    @Test
    void readIsRepeatedOnlyOnce() throws Exception {
        OriginServer one = dropping();
        OriginServer other = dropping();
        assertThat(get(gateway(one.port(), other.port())).statusCode()).isEqualTo(502);
        assertThat(one.received.size() + other.received.size()).isEqualTo(2);
    }

    @Test
    void readThatOneInstanceIsNotReadyForIsAnsweredByAnother() throws Exception {
        OriginServer starting = origin(NOT_READY);
        OriginServer ready = origin(OK);
        Gateway gateway = gateway(starting.port(), ready.port());
        for (int i = 0; i < 6; i++) {
            assertThat(get(gateway).body()).isEqualTo("ok");
        }
        assertThat(starting.received).isNotEmpty();
        assertThat(Stream.of(post(gateway), post(gateway)).map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200,
                503);
    }

    @Test
    void refusalOfAllInstancesPassesAsItCame() throws Exception {
        OriginServer one = origin(NOT_READY);
        OriginServer other = origin(NOT_READY);
        HttpResponse<String> answer = get(gateway(one.port(), other.port()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("X-Own")).contains("1");
        assertThat(answer.body()).isEqualTo("later");
        assertThat(one.received.size() + other.received.size()).isEqualTo(2);
    }

    @Test
    void refusalOfTheOnlyOneThatAnswersPassesAsItCame() throws Exception {
        OriginServer one = origin(NOT_READY);
        Gateway gateway = gateway(one.port(), freePort());
        assertThat(IntStream.range(0, 4).mapToObj(_ -> get(gateway).body())).containsOnly("later");
    }

    @Test
    void connectionThatAnInstanceIsAboutToCloseIsNotUsedAgain() throws Exception {
        OriginServer stopping = origin("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
        Gateway gateway = gateway(stopping.port());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            OriginServer.write(socket, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(OK.length()), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("close");
            OriginServer.write(socket, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            await().until(() -> stopping.connectionsSeen() == 2);
        }
    }

    @Test
    void rollingRestartUnderReadingLoadFailsNoRead() throws Exception {
        OriginServer[] instances = {origin(OK), origin(OK)};
        Gateway gateway = gateway(instances[0].port(), instances[1].port());
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> readers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> readUntil(enough, gateway))).toList();
        for (int restart = 0; restart < 6; restart++) {
            int which = restart % 2;
            int port = instances[which].port();
            instances[which].close();
            OriginServer fresh = await().ignoreException(BindException.class).until(() -> origin(port, OK),
                    Objects::nonNull);
            instances[which] = fresh;
            await().atMost(PATIENCE).until(() -> fresh.received.size() > 50);
        }
        enough.set(true);
        assertThat(readers.stream().flatMap(reader -> reader.join().stream())).hasSizeGreaterThan(300)
                .containsOnly(200);
    }

    private List<Integer> readUntil(AtomicBoolean enough, Gateway gateway) {
        List<Integer> answers = new ArrayList<>();
        while (!enough.get()) {
            answers.add(get(gateway).statusCode());
        }
        return answers;
    }

    private HttpResponse<String> get(Gateway gateway) {
        return send(request(gateway).build());
    }

    private HttpResponse<String> post(Gateway gateway) {
        return send(request(gateway).POST(BodyPublishers.ofString("x")).build());
    }

    private HttpResponse<String> postWithKey(Gateway gateway, String body) {
        return send(request(gateway).header("Idempotency-Key", "1").POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.Builder request(Gateway gateway) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + "/"));
    }

    private OriginServer dropping() throws IOException {
        OriginServer dropping = new OriginServer(0, (request, connection) -> connection.close());
        open.add(dropping);
        return dropping;
    }

    private OriginServer origin(String response) throws IOException {
        return origin(0, response);
    }

    private OriginServer origin(int port, String response) throws IOException {
        OriginServer origin = new OriginServer(port, (request, connection) -> OriginServer.write(connection, response));
        open.add(origin);
        return origin;
    }

    private Gateway gateway(int... ports) {
        Gateway gateway = Gateway.open(0, Map.of("catalog", Address.loopback(ports)));
        open.add(gateway);
        return gateway;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
