package org.pprnet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String LONG = "é".repeat(100_000);

    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private final Queue<String> targets = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> answer(exchange, 200, LONG, false));
        server.createContext("/chunks", exchange -> answer(exchange, 200, LONG, true));
        server.createContext("/echo", exchange -> answer(exchange, 200,
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Accept"), false));
        server.createContext("/body",
                exchange -> answer(exchange, 200, "%s %s %s".formatted(exchange.getRequestMethod(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)), false));
        server.createContext("/who",
                exchange -> answer(exchange, 200, "%s %s %s".formatted(exchange.getRequestMethod(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Content-Length")), false));
        server.createContext("/same", exchange -> {
            clients.add(exchange.getRemoteAddress());
            exchange.getResponseHeaders().set("ETag", "\"a\"");
            exchange.getResponseHeaders().set("Content-Length", "100000");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        server.createContext("/refused", exchange -> answer(exchange, 406, "no such form", false));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answersAreReadToTheirEndOverOneConnection() throws IOException {
        try (Connection connection = connect()) {
            assertThat(text(connection, "/whole")).isEqualTo(LONG);
            assertThat(text(connection, "/chunks")).isEqualTo(LONG);
            assertThat(text(connection, "/echo?a=b")).isEqualTo("/echo?a=b text/html");
        }
        assertThat(clients).hasSize(1);
    }

    @Test
    void timeIsThatOfTheWholeAnswer() throws IOException {
        try (Connection connection = connect()) {
            long begun = System.nanoTime();
            long nanos = connection.get("/whole", "text/html").nanos();
            assertThat(nanos).isPositive().isLessThanOrEqualTo(System.nanoTime() - begun);
        }
    }

    @Test
    void bodyArrivesAsItWasGiven() throws IOException {
        try (Connection connection = connect()) {
            byte[] json = connection.send(Request.post("/body", "{\"q\":\"é\"}")).body();
            assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("POST application/json {\"q\":\"é\"}");
        }
    }

    @Test
    void requestWithoutABodySaysSoAndWhoAsks() throws IOException {
        try (Connection connection = connect()) {
            byte[] answer = connection.send(Request.put("/who").by("Bearer x")).body();
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("PUT Bearer x 0");
        }
    }

    @Test
    void tokensAreNotInMessages() {
        assertThat(Request.put("/who").by("Bearer x")).hasToString("PUT /who (Accept: application/json)");
    }

    @Test
    void severalConnectionsSendEachRequestOnce() throws IOException, InterruptedException {
        List<Request> requests = IntStream.range(0, 100)
                .mapToObj(number -> Request.get("/echo?" + number, "text/html")).toList();
        assertThat(Together.rate(server.getAddress().getPort(), 4, requests)).isPositive();
        assertThat(clients).hasSizeBetween(1, 4);
        assertThat(targets).containsExactlyInAnyOrderElementsOf(requests.stream().map(Request::target).toList());
    }

    @Test
    void rateIsNoneIfOneRequestIsRefused() {
        List<Request> requests = List.of(Request.get("/echo", "text/html"), Request.get("/refused", "text/html"));
        assertThatThrownBy(() -> Together.rate(server.getAddress().getPort(), 2, requests))
                .isInstanceOf(IOException.class).cause().hasMessageContaining("/refused");
    }

    @Test
    void refusalIsNoMeasurement() throws IOException {
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> connection.get("/refused", "text/html")).isInstanceOf(IOException.class)
                    .hasMessage("GET /refused (Accept: text/html): 406 no such form");
        }
    }

    @Test
    void exchangeGivesWhateverIsAnsweredWithItsHead() throws IOException {
        try (Connection connection = connect()) {
            Sample same = connection.exchange(Request.get("/same", "text/html"));
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.header("etag")).isEqualTo("\"a\"");
            assertThat(same.length()).isEqualTo(same.head().length());
            Sample refused = connection.exchange(Request.get("/refused", "text/html"));
            assertThat(refused.status()).isEqualTo(406);
            assertThat(refused.body()).asString().isEqualTo("no such form");
        }
        assertThat(clients).hasSize(1);
    }

    private Connection connect() throws IOException {
        return new Connection(server.getAddress().getPort());
    }

    private static String text(Connection connection, String target) throws IOException {
        return new String(connection.get(target, "text/html").body(), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String text, boolean inChunks) throws IOException {
        clients.add(exchange.getRemoteAddress());
        targets.add(exchange.getRequestURI().toString());
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, inChunks ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
