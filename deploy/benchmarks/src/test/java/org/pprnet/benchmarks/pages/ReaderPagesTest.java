package org.pprnet.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;

class ReaderPagesTest {

    private final Queue<String> targets = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        targets.add(exchange.getRequestURI().toString());
        byte[] list = "{\"items\":[{\"slug\":\"first\"},{\"slug\":\"second\"}]}".getBytes(UTF_8);
        exchange.sendResponseHeaders(200, list.length);
        exchange.getResponseBody().write(list);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void summariesAreThoseOfTheNewestList() throws IOException {
        List<Asked> pages = ReaderPages.of(port());
        assertThat(pages).extracting(Asked::name)
                .containsExactly("page-home", "page-summary", "page-summary-gzip", "list-json");
        assertThat(targets).containsExactly("/summaries?limit=50");
        assertThat(pages.get(1).requests()).containsExactly(Request.get("/summaries/first", "text/html"),
                Request.get("/summaries/second", "text/html"));
        assertThat(pages.get(2).requests()).extracting(Request::target).containsExactly("/summaries/second",
                "/summaries/first");
        assertThat(pages.get(2).requests()).extracting(Request::headers)
                .containsOnly(Map.of("Accept", "text/html", "Accept-Encoding", "gzip"));
    }

    @Test
    void eachOfTheFirstRequestsIsSentTwiceAfterAChange() throws IOException {
        Anew anew = new Anew(new Asked("page", "pages",
                List.of("/1", "/2", "/3", "/4", "/5", "/6").stream().map(target -> Request.get(target, "text/html"))
                        .toList()));
        try (Connection connection = new Connection(port())) {
            anew.ask(connection);
        }
        anew.endRound(true);
        assertThat(targets).containsExactly("/1", "/1", "/2", "/2", "/3", "/3", "/4", "/4", "/5", "/5");
        assertThat(anew.made().median()).isPositive();
        assertThat(anew.kept().median()).isPositive();
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
