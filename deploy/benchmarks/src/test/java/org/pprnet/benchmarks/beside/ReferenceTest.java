package org.pprnet.benchmarks.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.local.Failure;

class ReferenceTest {

    private static final Request PAGE = Request.get("/page?a=b", "text/html");
    private static final Request DATA = Request.get("/page?a=b", "application/json");
    private static final Request COMPRESSED = Asked.compressed(PAGE);
    private static final Request KNOWN = PAGE.with(Request.IF_NONE_MATCH, "\"a\"");
    private static final Request LOST = Request.get("/lost", "text/html");

    private final AtomicInteger askedLate = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", ReferenceTest::answer);
        server.createContext("/late", this::compressLate);
        server.createContext("/careless", exchange -> send(exchange, 200, new byte[]{1}));
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"a\"");
        exchange.getResponseHeaders().set("Link", "</page>; rel=\"next\"");
        if (exchange.getRequestHeaders().containsKey(Request.IF_NONE_MATCH)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        byte[] body = "%s as %s".formatted(exchange.getRequestURI(), exchange.getRequestHeaders().getFirst("Accept"))
                .getBytes(UTF_8);
        if (exchange.getRequestHeaders().containsKey(Request.ACCEPT_ENCODING)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = compressed(body);
        }
        send(exchange, 200, body);
    }

    private void compressLate(HttpExchange exchange) throws IOException {
        if (askedLate.incrementAndGet() == 3) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        send(exchange, 200, new byte[]{1});
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachRequestIsAnsweredWithHeadAndBodyOfTheService() throws IOException {
        List<Request> requests = List.of(PAGE, DATA, COMPRESSED, KNOWN);
        try (Reference reference = new Reference(port(), List.of(asked(PAGE), asked(DATA, COMPRESSED, KNOWN)))) {
            for (Request request : requests) {
                Sample expected = Asked.sample(port(), request);
                Sample bare = Asked.sample(reference.server().port(), request);
                assertThat(bare.status()).isEqualTo(expected.status());
                assertThat(bare.body()).isEqualTo(expected.body());
                assertThat(headers(bare)).containsAll(headers(expected));
                assertThat(bare.length()).isEqualTo(expected.length());
            }
            assertThat(Asked.sample(reference.server().port(), PAGE).body())
                    .asString(UTF_8).isEqualTo("/page?a=b as text/html");
        }
    }

    @Test
    void answerThatIsNotWhatWasAskedForIsAFailure() {
        assertThatThrownBy(() -> Asked.sample(port(), LOST)).isInstanceOf(Failure.class)
                .hasMessageContaining("GET /lost (Accept: text/html) was answered with HTTP/1.1 404");
        Request careless = Request.get("/careless", "text/html");
        assertThatThrownBy(() -> Asked.sample(port(), careless.with(Request.IF_NONE_MATCH, "\"a\"")))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Asked.sample(port(), Asked.compressed(careless))).isInstanceOf(Failure.class);
    }

    @Test
    void answerThatIsCompressedOnlyAfterItWasAskedForIsWaitedFor() throws IOException {
        Request late = Asked.compressed(Request.get("/late", "text/html"));
        assertThat(Asked.sample(port(), late).header("content-encoding")).isEqualTo("gzip");
        assertThat(askedLate).hasValue(3);
    }

    @Test
    void bytesAreThoseOfAnAnswerOnAverage() throws IOException {
        int one = Asked.sample(port(), PAGE).length();
        int other = Asked.sample(port(), DATA).length();
        assertThat(asked(PAGE, DATA).bytes(port())).isEqualTo((one + other) / 2);
    }

    private static List<String> headers(Sample sample) {
        return sample.head().lines().skip(1).map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("date:")).toList();
    }

    private static Asked asked(Request... requests) {
        return new Asked("page", "a page", List.of(requests));
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
