package org.pprnet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final int CONNECTIONS = 4;
    private static final double RATE = 200;
    private static final long STALL = 500;

    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private final Queue<String> targets = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    /** One thread answers everybody: while it stalls, nobody is answered. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 200));
        server.createContext("/stalls", exchange -> {
            nothingHappensFor(STALL);
            answer(exchange, 200);
        });
        server.createContext("/refused", exchange -> answer(exchange, 503));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneStallIsInTheTimesOfEverythingThatWasDueMeanwhile() throws Exception {
        OpenLoop.Outcome outcome = run(200, number -> number == 20 ? "/stalls" : "/" + number);
        // A hundred were due within half a second. A clock that begins when a request is sent sees one for each connection.
        assertThat(longerThan(outcome.times(), 100)).isGreaterThan(70);
        assertThat(longerThan(outcome.times(), STALL / 2)).isGreaterThan(40);
        assertThat(outcome.times().getMaxValue()).isGreaterThanOrEqualTo(STALL * 1_000_000);
        assertThat(outcome.times().getTotalCount()).isEqualTo(200);
    }

    @Test
    void whatHadToWaitForAConnectionIsCountedAsLate() throws Exception {
        OpenLoop.Outcome outcome = run(200, number -> number == 20 ? "/stalls" : "/" + number);
        assertThat(outcome.late()).isGreaterThan(70);
        assertThat(longerThan(outcome.delays(), STALL / 2)).isGreaterThan(40);
    }

    @Test
    void slowAnswerDelaysNothingWhileConnectionsAreFree() throws Exception {
        OpenLoop.Outcome outcome = OpenLoop.of(port(), CONNECTIONS, 4,
                works(2, number -> number == 0 ? "/stalls" : "/"));
        assertThat(outcome.late()).isZero();
        assertThat(longerThan(outcome.times(), STALL - 1)).isPositive();
    }

    @Test
    void eachIsDoneOnceAndNoSoonerThanItIsDue() throws Exception {
        long begun = System.nanoTime();
        OpenLoop.Outcome outcome = run(50, number -> "/" + number);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(49 * 5_000_000L);
        assertThat(targets).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 50).mapToObj(number -> "/" + number).toList());
        assertThat(clients).hasSizeBetween(1, CONNECTIONS);
        assertThat(outcome.delays().getTotalCount()).isEqualTo(50);
    }

    @Test
    void refusalEndsIt() {
        assertThatThrownBy(() -> run(1_000, number -> number == 5 ? "/refused" : "/" + number))
                .isInstanceOf(IOException.class).cause().hasMessageContaining("503");
        assertThat(targets).hasSizeLessThan(1_000);
    }

    /** What is asked for when. */
    private interface Targets {
        String at(int number);
    }

    private OpenLoop.Outcome run(int count, Targets asked) throws IOException, InterruptedException {
        return OpenLoop.of(port(), CONNECTIONS, RATE, works(count, asked));
    }

    private static List<OpenLoop.Work> works(int count, Targets asked) {
        return IntStream.range(0, count).<OpenLoop.Work>mapToObj(
                number -> connection -> connection.get(asked.at(number), "text/plain")).toList();
    }

    private static long longerThan(Histogram times, long milliseconds) {
        return times.getCountBetweenValues(milliseconds * 1_000_000, Long.MAX_VALUE);
    }

    private static void nothingHappensFor(long milliseconds) {
        try {
            assertThat(new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        clients.add(exchange.getRemoteAddress());
        targets.add(exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
