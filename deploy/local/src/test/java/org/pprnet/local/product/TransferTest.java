package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final byte[] SCRIPT = "// A long script.\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        server = PageServer.start();
        browser = Browser.at(server.origin());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void whatAPageLoadsCountsAsThePageItself() {
        server.page("/small", "<p>Small</p>");
        server.page("/large", "<script src=\"/script.js\"></script>");
        server.file("/script.js", Map.of("Content-Type", "text/javascript"), SCRIPT);

        assertThat(load("/small").bytes()).isBetween(100L, 500L);
        assertThat(load("/large").parts()).hasSize(2)
                .contains(new Transfer.Part(server.origin() + "/script.js", SCRIPT.length));
        assertThat(load("/large").bytes()).isBetween(SCRIPT.length + 100L, SCRIPT.length + 500L);
    }

    @Test
    void whatIsSentCompressedCountsAsItIsSent() throws IOException {
        byte[] compressed = compressed(SCRIPT);
        server.page("/compressed", "<script src=\"/compressed.js\"></script>");
        server.file("/compressed.js", Map.of("Content-Type", "text/javascript", "Content-Encoding", "gzip"),
                compressed);

        assertThat(load("/compressed").parts())
                .contains(new Transfer.Part(server.origin() + "/compressed.js", compressed.length));
    }

    @Test
    void whatAScriptFetchesLaterCountsToo() {
        server.page("/late", "<script>addEventListener('load', () => fetch('/late.js'))</script>");
        server.file("/late.js", Map.of("Content-Type", "text/javascript"), SCRIPT);

        assertThat(load("/late").bytes()).isGreaterThan(SCRIPT.length);
    }

    private static Transfer load(String path) {
        return Transfer.of(browser.open(Browser.View.DESKTOP), path);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
