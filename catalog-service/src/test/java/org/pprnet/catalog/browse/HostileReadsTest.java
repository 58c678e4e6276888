package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.RunningCatalog;

/** Requests that no browser sends, over plain sockets. */
class HostileReadsTest {

    private static final int REQUESTS = 5_000;
    private static final List<String> PATHS = List.of("/", "/summaries", "/summaries/good", "/summaries/gone",
            "/summaries/good/revisions", "/issues", "/issues/2024-05", "/topics", "/topics/empathy", "/research-types",
            "/research-types/survey");
    private static final List<String> SUFFIXES = List.of("", "", "", ".json", ".html", ".jsonld", ".bib", ".ris",
            ".csl.json", ".csl", ".", "..", ".JSON", ".%00", "/", "//", "%2e", ";a=b", ".bib.bib");
    private static final List<String> NAMES = List.of("topic", "type", "month", "author", "by", "year", "doi", "match",
            "asOf", "limit", "cursor", "minPosition", "utm_source", "", "%00", "topic[]", "T%C3%96PIC");
    private static final List<String> VALUES = List.of("", "empathy", "survey", "2024-05", "all", "3", "0", "-1",
            "9223372036854775808", "1e9", "%00", "%ff", "%zz", "%", "%ed%a0%80", "%F0%9F%98%80", "' OR 1=1--",
            "%27%20OR%201=1", "{}", "null", "2024-13", "0000-01", "-0001-01", "+1000000000-12-31T23:59:59Z",
            "2024-05-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "999999-01",
            "10.1000/x", "10.1000/" + "x".repeat(3_000), "%E2%80%AE", "<script>", "x".repeat(9_000), "a&a&a",
            "%0d%0aA:b",
            "W10", "AAAAAA", "8qs5P1siMjAyMC0xMSJd");
    private static final List<String> HEADERS = List.of("Accept: text/html", "Accept: */*", "Accept: garbage",
            "Accept: ;;;", "Accept: text/html;q=2", "Accept: application/json;q=-1", "Accept: a/b, ,,",
            "Accept: \u00ff/\u00fe", "Accept: " + "x/y,".repeat(1_500), "Accept: text/*;q=0.000000001",
            "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/", "If-None-Match: \"a\",,\"b",
            "If-Modified-Since: yesterday", "If-Modified-Since: Fri, 31 Feb 2099 25:00:00 GMT", "Range: bytes=9-1",
            "Accept-Encoding: gzip;q=x", "Accept-Encoding: *;q=0", "Accept-Encoding: ,,;",
            "Cookie: " + "c".repeat(4_000));

    private static RunningCatalog catalog;
    private final Random random = new Random(11);

    @BeforeAll
    static void publish() {
        catalog = RunningCatalog.empty();
        var gone = aSummary().at("gone").in(YearMonth.of(2024, 5));
        catalog.take(aSummary().at("good").titled("Good").in(YearMonth.of(2024, 5)).about("empathy").ofType("survey")
                .published(), gone.published(), gone.withdrawn("mistaken"));
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void noReadIsTheServicesFaultAndNoneTellsOfItsInside() throws IOException {
        String before = catalog.get("/state?deep=true").text("digest");
        for (int number = 0; number < REQUESTS; number++) {
            String request = request();
            String answer = answer(request);
            String told = request.lines().findFirst().orElseThrow();
            assertThat(answer).as(told).startsWith("HTTP/1.1 ");
            int status = Integer.parseInt(answer.substring(9, 12));
            assertThat(status).as(told).isIn(200, 301, 304, 400, 404, 405, 406, 410, 413, 414, 422, 431, 503);
            if (status == 503) {
                assertThat(told).contains("minPosition=");
            }
            assertThat(answer).as(told).doesNotContain("org.pprnet.", "java.lang", "Exception", "SELECT ", "\nA:b");
        }
        assertThat(catalog.get("/state?deep=true").text("digest")).isEqualTo(before);
    }

    private String request() {
        String query = String
                .join("&", IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one(NAMES) + "=" + one(VALUES))
                        .toList())
                .replace(' ', '+');
        String headers = String.join("",
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> one(HEADERS) + "\r\n").toList());
        return "%s %s%s%s HTTP/1.1\r\nHost: x\r\n%sConnection: close\r\n\r\n".formatted(
                random.nextInt(20) == 0 ? one(List.of("HEAD", "POST", "PUT", "OPTIONS", "DELETE")) : "GET", one(PATHS),
                one(SUFFIXES), query.isEmpty() ? "" : "?" + query, headers);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), catalog.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
