package org.pprnet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaturationTest {

    private static final Request REQUEST = Request.get("/feed", "text/html");
    private static final int LONG = 300_000;
    private static final int SHORT = 300;

    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> targets = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int growingFrom = Integer.MAX_VALUE;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> answer(exchange, LONG));
        server.createContext("/page", exchange -> answer(exchange, SHORT));
        server.start();
    }

    private void answer(HttpExchange exchange, int length) throws IOException {
        clients.add(exchange.getRemoteAddress());
        targets.merge(exchange.getRequestURI().toString(), 1, Integer::sum);
        byte[] body = new byte[length + (answered.incrementAndGet() > growingFrom ? 1 : 0)];
        exchange.getResponseHeaders().set("ETag", "\"a\"");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachConnectionAsksAgainWhenItHasItsWholeAnswer() throws IOException {
        Map<Request, Sample> samples = samples(REQUEST);
        clients.clear();
        answered.set(0);
        Saturation.Outcome outcome = Saturation.of(port(), 3, samples, 50);
        assertThat(outcome.times().getTotalCount()).isEqualTo(50);
        assertThat(outcome.rate()).isPositive();
        assertThat(answered).hasValue(50);
        assertThat(clients).hasSize(3);
    }

    @Test
    void requestsOfDifferentLengthTakeTurns() throws IOException {
        Map<Request, Sample> samples = samples(REQUEST, Request.get("/page", "text/html"));
        targets.clear();
        assertThat(Saturation.of(port(), 3, samples, 50).times().getTotalCount()).isEqualTo(50);
        assertThat(targets).isEqualTo(Map.of("/feed", 25, "/page", 25));
    }

    @Test
    void answerThatGrowsIsNotCounted() throws IOException {
        Map<Request, Sample> samples = samples(REQUEST);
        growingFrom = 5;
        assertThatThrownBy(() -> Saturation.of(port(), 2, samples, 50)).isInstanceOf(EOFException.class);
    }

    @Test
    void sampleIsWhatCameOverTheConnection() throws IOException {
        Sample sample = Sample.of(port(), REQUEST);
        assertThat(sample.status()).isEqualTo(200);
        assertThat(sample.header("etag")).isEqualTo("\"a\"");
        assertThat(sample.header("absent")).isEmpty();
        assertThat(sample.body()).hasSize(LONG);
        assertThat(sample.length()).isEqualTo(sample.head().length() + LONG);
    }

    private Map<Request, Sample> samples(Request... requests) throws IOException {
        Map<Request, Sample> samples = new LinkedHashMap<>();
        for (Request request : requests) {
            samples.put(request, Sample.of(port(), request));
        }
        return samples;
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
