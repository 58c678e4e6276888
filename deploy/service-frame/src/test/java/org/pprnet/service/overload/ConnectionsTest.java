package org.pprnet.service.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.pprnet.service.RunningService;

class ConnectionsTest {

    private static final int CONNECTIONS = 10;
    /** Longer than what is buffered on its way, and within the size that bodies may have. */
    private static final int LONG = 8_000_000;
    private static final String EXPECTING_TO_GO_ON = """
            POST /slow HTTP/1.1\r
            Host: a\r
            Content-Type: application/octet-stream\r
            Content-Length: 3\r
            Expect: 100-continue\r
            \r
            """;

    @Test
    void oneConnectionTooManyIsClosedAndAnotherIsTakenWhenOneEnds() throws IOException {
        try (RunningService service = RunningService.with(Map.of("overload.connections", CONNECTIONS))) {
            List<Socket> clients = new ArrayList<>();
            for (int number = 0; number < CONNECTIONS; number++) {
                clients.add(connected(service));
            }
            await().until(() -> open(service) == CONNECTIONS);
            try (Socket oneMore = connected(service)) {
                assertThat(answer(oneMore)).isEmpty();
            }
            clients.removeFirst().close();
            await().until(() -> open(service) < CONNECTIONS);
            try (Socket another = connected(service)) {
                another.getOutputStream().write(ascii("GET /things HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
                assertThat(answer(another)).startsWith("HTTP/1.1 200");
            }
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void connectionWithoutARequestIsClosedHoweverSlowlyOneIsBegun() throws IOException {
        try (RunningService service = RunningService.with(Map.of("overload.quiet", "1s"));
                Socket client = connected(service)) {
            client.getOutputStream().write(ascii("GET /things HTTP/1.1\r\nHo"));
            assertThat(answer(client)).isEmpty();
        }
    }

    @Test
    void connectionThatWasToldToGoOnWithABodyIsClosedLikeAnyOther() throws IOException {
        try (RunningService service = RunningService.with(Map.of("overload.quiet", "1s"));
                Socket client = connected(service)) {
            client.getOutputStream().write(ascii(EXPECTING_TO_GO_ON));
            assertThat(client.getInputStream().readNBytes(25)).asString().isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.getOutputStream().write(ascii("yes"));
            assertThat(answer(client)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void bodyThatTricklesInAfterItsSenderWasToldToGoOnIsTimedOut() throws IOException {
        try (RunningService service = RunningService.with(Map.of("overload.body-grace", "500ms"));
                Socket client = connected(service)) {
            client.getOutputStream().write(ascii(EXPECTING_TO_GO_ON));
            assertThat(answer(client)).startsWith("HTTP/1.1 100").contains("HTTP/1.1 408");
        }
    }

    @Test
    void bodyThatTricklesInIsTimedOut() throws IOException {
        try (RunningService service = RunningService.with(Map.of("overload.body-grace", "500ms"))) {
            assertThat(trickle(service)).startsWith("HTTP/1.1 408").contains("urn:pprnet:problem:timeout");
            await().until(() -> service.bean(InFlight.class).taken() == 0);
        }
    }

    /** That the trickle which began later is over shows that the patience with the other one would be too. */
    @Test
    void longBodyThatTheServiceItselfTakesSlowlyIsNotTimedOut() throws IOException {
        byte[] body = new byte[LONG];
        try (RunningService service = RunningService.with(Map.of("overload.body-grace", "2s", "overload.body-rate",
                1_000_000_000)); Socket client = connected(service)) {
            Slow slow = service.bean(Slow.class);
            slow.shut();
            client.getOutputStream().write(ascii(head("/slow/beginning", LONG)));
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> write(client, body));
            await().until(() -> slow.inside() == 1);
            assertThat(trickle(service)).startsWith("HTTP/1.1 408");
            assertThat(sending).isNotDone();
            slow.open();
            sending.join();
            assertThat(answer(client)).startsWith("HTTP/1.1 200").endsWith(Integer.toString(LONG - 1));
        }
    }

    private static String trickle(RunningService service) throws IOException {
        try (Socket client = connected(service)) {
            client.getOutputStream().write(ascii(head("/slow", 1_000_000) + "a bit"));
            return answer(client);
        }
    }

    private static void write(Socket client, byte[] body) {
        try {
            client.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String path, int length) {
        return """
                POST %s HTTP/1.1\r
                Host: a\r
                Connection: close\r
                Content-Type: application/octet-stream\r
                Content-Length: %d\r
                \r
                """.formatted(path, length);
    }

    private static int open(RunningService service) {
        return service.bean(Connections.class).open();
    }

    private static Socket connected(RunningService service) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
