package org.pprnet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

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
    void requestTargetPassesAsItCame() throws IOException {
        OriginServer search = origin(OK);
        Gateway gateway = gateway(Map.of("search", search));
        String target = "/search?q=%zz|\"Flückiger&x=%F1";
        assertThat(exchange(gateway, "GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK");
        assertThat(search.received.getFirst().line()).startsWith("GET /search?q=%zz|\"");
    }

    @Test
    void bodiesAndHeadersAndStatusPassBothWays() throws Exception {
        OriginServer ingest = origin("HTTP/1.1 201 Created\r\nETag: \"1\"\r\nVary: Accept\r\nVary: Accept-Encoding\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        String body = "Flückiger ".repeat(200_000);
        HttpResponse<String> answer = client.send(request(gateway(Map.of("ingest", ingest)), "/submissions")
                .header("Authorization", "Bearer x").PUT(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("abcde");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept", "Accept-Encoding");
        assertThat(ingest.received.getFirst().line()).isEqualTo("PUT /submissions HTTP/1.1");
        assertThat(ingest.received.getFirst().headers("Authorization")).containsExactly("Bearer x");
        assertThat(ingest.received.getFirst().body()).isEqualTo(body);
    }

    @Test
    void hopByHopHeadersStayAndForwardedOnesCannotBeForged() throws IOException {
        OriginServer catalog = origin(
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nKeep-Alive: timeout=5\r\nX-Own: 1\r\n\r\n");
        String answer = exchange(gateway(Map.of("catalog", catalog)), "GET / HTTP/1.1\r\nHost: h:1\r\nTE: trailers\r\n"
                + "Connection: close, X-Private\r\nX-Private: 1\r\nX-Forwarded-For: 9.9.9.9\r\nForwarded: for=9.9.9.9\r\n\r\n");
        OriginServer.Received received = catalog.received.getFirst();
        assertThat(received.head()).noneMatch(line -> line.matches("(?i)(connection|te|x-private|forwarded):.*"));
        assertThat(received.headers("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(received.headers("X-Forwarded-Host")).containsExactly("h:1");
        assertThat(received.headers("X-Forwarded-Proto")).containsExactly("http");
        assertThat(answer).containsIgnoringCase("x-own: 1").doesNotContainIgnoringCase("keep-alive");
    }

    @Test
    void proxyThatIsTrustedSaysForWhomItAsks() throws IOException {
        OriginServer catalog = origin(OK);
        String request = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nX-Forwarded-For: 9.9.9.9, 192.0.2.7\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: digest.example\r\n\r\n";
        assertThat(exchange(opened("127.0.0.0/8", Map.of("catalog", catalog)), request))
                .containsIgnoringCase("strict-transport-security: max-age=31536000");
        assertThat(exchange(opened("10.0.0.0/8", Map.of("catalog", catalog)), request))
                .doesNotContainIgnoringCase("strict-transport-security");
        OriginServer.Received believed = catalog.received.getFirst();
        assertThat(believed.headers("X-Forwarded-For")).containsExactly("9.9.9.9, 192.0.2.7", "127.0.0.1");
        assertThat(believed.headers("X-Forwarded-Proto")).containsExactly("https");
        assertThat(believed.headers("X-Forwarded-Host")).containsExactly("digest.example");
        OriginServer.Received not = catalog.received.getLast();
        assertThat(not.headers("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(not.headers("X-Forwarded-Proto")).containsExactly("http");
        assertThat(not.headers("X-Forwarded-Host")).containsExactly("h");
    }

    @Test
    void connectionHeaderCannotTakeTheLengthAway() throws IOException {
        OriginServer ingest = origin(OK);
        exchange(gateway(Map.of("ingest", ingest)), "POST /submissions HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n"
                + "Connection: close, Content-Length\r\n\r\nabc");
        assertThat(ingest.received).hasSize(1).first().extracting(OriginServer.Received::body).isEqualTo("abc");
    }

    @Test
    void headersOnlyAndNotModifiedHaveNoBodyAndKeepTheConnection() throws IOException {
        OriginServer feed = new OriginServer(0, (request, connection) -> OriginServer.write(connection,
                request.line().startsWith("HEAD")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 4711\r\n\r\n"
                        : "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"));
        open.add(feed);
        String answers = exchange(gateway(Map.of("feed", feed)), "HEAD /feeds/all.rss HTTP/1.1\r\nHost: h\r\n\r\n"
                + "GET /feeds/all.rss HTTP/1.1\r\nHost: h\r\n\r\nHEAD /feeds HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertThat(answers.split("HTTP/1.1 ")).hasSize(4);
        assertThat(answers).containsIgnoringCase("content-length: 4711").contains("304 Not Modified");
        assertThat(feed.connectionsSeen()).isEqualTo(1);
    }

    @Test
    void requestsOfOneConnectionAreAnsweredInTheirOrder() throws IOException {
        OriginServer search = origin("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsearch");
        OriginServer feed = origin("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeed");
        String answers = exchange(gateway(Map.of("search", search, "feed", feed)),
                "GET /search HTTP/1.1\r\nHost: h\r\n\r\nGET /feeds HTTP/1.1\r\nHost: h\r\n\r\n"
                        + "POST /search HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
                        + "GET /feeds HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertThat(answers).matches("(?s).*search.*feed.*search.*feed");
    }

    @Test
    void expectationIsMetByTheGateway() throws IOException {
        OriginServer ingest = origin(OK);
        String answer = exchange(gateway(Map.of("ingest", ingest)), "POST /submissions HTTP/1.1\r\nHost: h\r\n"
                + "Content-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nabc");
        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200 OK");
        assertThat(ingest.received.getFirst().headers("Expect")).isEmpty();
    }

    @Test
    void answerGivenBeforeTheWholeRequestIsDelivered() throws IOException {
        OriginServer ingest = OriginServer
                .refusingBeforeTheBody("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
        open.add(ingest);
        String answers = exchange(gateway(Map.of("ingest", ingest)), "POST /submissions HTTP/1.1\r\nHost: h\r\n"
                + "Content-Length: 3000000\r\n\r\n" + "x".repeat(3_000_000)
                + "GET /health HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 413").contains("HTTP/1.1 404");
    }

    @Test
    void requestLineMayHaveSixtyFourKilobytesButNoMore() throws IOException {
        OriginServer search = origin(OK);
        Gateway gateway = gateway(Map.of("search", search));
        String longest = "/search?q=" + "a".repeat(64 * 1024 - "GET /search?q= HTTP/1.1".length());
        assertThat(exchange(gateway, "GET " + longest + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(search.received.getFirst().line()).hasSize(64 * 1024);
        assertThat(exchange(gateway, "GET " + longest + "aa HTTP/1.1\r\nHost: h\r\n\r\n"))
                .startsWith("HTTP/1.1 414").contains("application/problem+json");
    }

    @Test
    void closedPathIsNotFoundAndTheConnectionLives() throws IOException {
        OriginServer catalog = origin(OK);
        String answers = exchange(gateway(Map.of("catalog", catalog)),
                "POST /health HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
                        + "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertThat(answers).startsWith("HTTP/1.1 404").contains("application/problem+json").contains("HTTP/1.1 200 OK");
        assertThat(catalog.received).hasSize(1);
    }

    @Test
    void serviceThatIsAwayIs503AndTheOthersAreNotTouchedByIt() throws Exception {
        OriginServer feed = origin(OK);
        Map<String, Integer> ports = new HashMap<>(Map.of("search", freePort(), "feed", feed.port()));
        Gateway gateway = gateway(ports);
        HttpResponse<String> answer = get(gateway, "/search?q=a");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get(gateway, "/feeds").statusCode()).isEqualTo(200);
    }

    @Test
    void restartOfAServiceIsNotNoticed() throws Exception {
        OriginServer before = origin(OK);
        Gateway gateway = gateway(Map.of("feed", before));
        assertThat(get(gateway, "/feeds").body()).isEqualTo("ok");
        before.close();
        await().until(() -> get(gateway, "/feeds").statusCode() == 503);
        open.add(new OriginServer(before.port(), (request, connection) -> OriginServer.write(connection, OK)));
        await().untilAsserted(() -> assertThat(get(gateway, "/feeds").statusCode()).isEqualTo(200));
    }

    @Test
    void connectionThatTheServiceClosedIsReplacedForReadsOnly() throws Exception {
        OriginServer ingest = new OriginServer(0, new OriginServer.Behaviour() {
            private boolean dropped;

            @Override
            public void answer(OriginServer.Received request, Socket connection) throws IOException {
                boolean drop = !dropped && !request.line().contains("first") || request.line().startsWith("POST");
                dropped |= drop;
                if (drop) {
                    connection.close();
                    return;
                }
                OriginServer.write(connection, OK);
            }
        });
        open.add(ingest);
        Gateway gateway = gateway(Map.of("ingest", ingest));
        assertThat(get(gateway, "/submissions/first").statusCode()).isEqualTo(200);
        assertThat(get(gateway, "/submissions/second").statusCode()).isEqualTo(200);
        assertThat(client.send(request(gateway, "/submissions").POST(BodyPublishers.ofString("x")).build(),
                BodyHandlers.ofString()).statusCode()).isEqualTo(502);
        assertThat(ingest.received).filteredOn(request -> request.line().startsWith("POST")).hasSize(1);
    }

    @Test
    void answerBrokenOffInTheMiddleIsNotTakenForAWholeOne() throws IOException {
        OriginServer catalog = new OriginServer(0, (request, connection) -> {
            OriginServer.write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            connection.close();
        });
        open.add(catalog);
        assertThat(exchange(gateway(Map.of("catalog", catalog)), "GET / HTTP/1.1\r\nHost: h\r\n\r\n"))
                .doesNotContain("0\r\n\r\n");
    }

    @Test
    void requestsThatFollowARefusedOneAtOnceAreAnsweredEachAndInTheirOrder() throws IOException {
        OriginServer search = new OriginServer(0, (request, connection) -> OriginServer.write(connection,
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" + request.line().split("[? ]")[2]));
        open.add(search);
        String refused = "POST /%s HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n";
        Gateway gateway = gateway(Map.of("search", search, "feed", freePort()));
        for (String path : List.of("health", "feeds")) {
            assertThat(exchange(gateway, "GET /search?q1 HTTP/1.1\r\nHost: h\r\n\r\n" + refused.formatted(path)
                    + "GET /search?q2 HTTP/1.1\r\nHost: h\r\n\r\n"
                    + "POST /search?q3 HTTP/1.1\r\nHost: h\r\nIdempotency-Key: 1\r\nContent-Length: 1\r\n\r\na"
                    + "GET /search?q4 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                    .matches("(?s).*200 OK.*q1.*(404|503).*200 OK.*q2.*200 OK.*q3.*200 OK.*q4");
        }
    }

    @Test
    void requestWithABrokenChunkIsRefusedAndNotPassedOnAsAWholeOne() throws IOException {
        OriginServer ingest = origin(OK);
        assertThat(exchange(gateway(Map.of("ingest", ingest)), "POST /submissions HTTP/1.1\r\nHost: h\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nZZ\r\nxxx")).startsWith("HTTP/1.1 400");
        assertThat(ingest.received).isEmpty();
    }

    @Test
    void headThatIsNotUnderstoodIsAnsweredAndTheConnectionClosed() throws IOException {
        OriginServer ingest = origin(OK);
        Gateway gateway = gateway(Map.of("ingest", ingest));
        for (String headers : List.of("Content-Length: 1\r\nContent-Length: 2", "Content-Length: 5, 6",
                "Content-Length: abc", "Content-Length: 99999999999999999999", "A name: 1")) {
            assertThat(exchange(gateway, "POST /submissions HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n\r\nabc"))
                    .as(headers).startsWith("HTTP/1.1 400").containsIgnoringCase("connection: close");
        }
        assertThat(ingest.received).isEmpty();
    }

    @Test
    void answerWithABrokenChunkIsNotTakenForAWholeOne() throws IOException {
        OriginServer catalog = origin("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nZZ\r\nxxx");
        assertThat(exchange(gateway(Map.of("catalog", catalog)), "GET / HTTP/1.1\r\nHost: h\r\n\r\n"))
                .doesNotContain("0\r\n\r\n");
    }

    @Test
    void connectionThatAServiceSaysItClosesIsClosed() throws Exception {
        OriginServer catalog = origin("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
        Gateway gateway = gateway(Map.of("catalog", catalog));
        assertThat(get(gateway, "/").body()).isEqualTo("ok");
        await().until(() -> catalog.connectionsOpen() == 0);
    }

    @Test
    void bodyReachesTheClientAsItIsWritten() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        OriginServer catalog = new OriginServer(0, (request, connection) -> {
            OriginServer.write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            awaitUninterrupted(seen);
            OriginServer.write(connection, "3\r\ndef\r\n0\r\n\r\n");
        });
        open.add(catalog);
        HttpResponse<InputStream> answer = client.send(request(gateway(Map.of("catalog", catalog)), "/").build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.body().readNBytes(3)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        seen.countDown();
        assertThat(answer.body().readAllBytes()).isEqualTo("def".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void olderClientGetsAnAnswerThatItUnderstands() throws IOException {
        OriginServer catalog = origin(OK);
        assertThat(exchange(gateway(Map.of("catalog", catalog)), "GET / HTTP/1.0\r\n\r\n")).endsWith("ok");
    }

    @Test
    void gatewayThatEndsGivesTheAnswersThatWereBegun() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        OriginServer catalog = new OriginServer(0, (request, connection) -> {
            awaitUninterrupted(closing);
            OriginServer.write(connection, OK);
        });
        open.add(catalog);
        Gateway gateway = gateway(Map.of("catalog", catalog));
        try (Socket begun = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
                Socket idle = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            OriginServer.write(begun, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            await().until(() -> catalog.received.size() == 1);
            Thread ending = Thread.ofVirtual().start(gateway::close);
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThat(ending.isAlive()).isTrue();
            closing.countDown();
            assertThat(new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK").endsWith("ok");
            ending.join();
        }
    }

    @Test
    void serviceWhoseNameNobodyKnowsIsAway() throws Exception {
        Gateway gateway = Gateway.open(0, Map.of("catalog", List.of(new Address("nowhere.invalid", 1))));
        open.add(gateway);
        assertThat(get(gateway, "/").statusCode()).isEqualTo(503);
    }

    private static void awaitUninterrupted(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private HttpResponse<String> get(Gateway gateway, String path) throws IOException, InterruptedException {
        return client.send(request(gateway, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Gateway gateway, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
    }

    private OriginServer origin(String response) throws IOException {
        OriginServer origin = OriginServer.answering(response);
        open.add(origin);
        return origin;
    }

    private Gateway gateway(Map<String, ?> origins) {
        return opened("", origins);
    }

    private Gateway opened(String trustedProxies, Map<String, ?> origins) {
        Map<String, List<Address>> addresses = new HashMap<>();
        origins.forEach((name, at) -> addresses.put(name,
                Address.loopback(at instanceof OriginServer server ? server.port() : (Integer) at)));
        Gateway gateway = Gateway
                .open(new GatewaySettings("127.0.0.1", 0, Proxies.parse(trustedProxies), addresses));
        open.add(gateway);
        return gateway;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Sends the text and returns everything until the gateway closes. */
    private static String exchange(Gateway gateway, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            OriginServer.write(socket, text);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
