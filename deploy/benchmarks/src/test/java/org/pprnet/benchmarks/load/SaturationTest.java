package org.pprnet.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaturationTest {

    private static final byte[] REQUEST = "GET /feed HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII);
    private static final int LONG = 300_000;

    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int growingFrom = Integer.MAX_VALUE;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        clients.add(exchange.getRemoteAddress());
        byte[] body = new byte[LONG + (answered.incrementAndGet() > growingFrom ? 1 : 0)];
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
        int length = Sample.of(port(), REQUEST).length();
        clients.clear();
        answered.set(0);
        Saturation.Outcome outcome = Saturation.of(port(), 3, REQUEST, length, 50);
        assertThat(outcome.times().getTotalCount()).isEqualTo(50);
        assertThat(outcome.rate()).isPositive();
        assertThat(answered).hasValue(50);
        assertThat(clients).hasSize(3);
    }

    @Test
    void answerThatGrowsIsNotCounted() throws IOException {
        int length = Sample.of(port(), REQUEST).length();
        growingFrom = 5;
        assertThatThrownBy(() -> Saturation.of(port(), 2, REQUEST, length, 50)).isInstanceOf(EOFException.class);
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

    private int port() {
        return server.getAddress().getPort();
    }
}
