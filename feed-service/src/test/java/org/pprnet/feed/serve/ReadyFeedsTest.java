package org.pprnet.feed.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.EventLog;
import org.pprnet.feed.FeedApp;

/** A feed that is ready is answered before Micronaut sees the request: nobody can tell. With a query, it is Micronaut who answers. */
class ReadyFeedsTest {

    private static final String FEED = "/feeds/topics/attachment.atom";
    private static final String TAG = "the feed's tag";

    private static FeedApp service;

    @BeforeAll
    static void start() {
        service = FeedApp.on(FeedApp.freshStore());
        service.take(new EventLog().with(aSummary().about("attachment").published()).events());
        await().until(() -> service.get(FEED, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding")
                .isPresent());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accept, */*",
        "200, Accept, text/html",
        "200, Origin, https://reader.example",
        "200, Accept-Encoding, gzip",
        "200, Accept-Encoding, gzip;q=0",
        "200, If-None-Match, \"other\"",
        "304, If-None-Match, the feed's tag",
        "304, If-None-Match, W/the feed's tag",
        "304, If-None-Match, *",
        "200, If-Modified-Since, 'Wed, 01 Jan 2020 00:00:00 GMT'",
        "304, If-Modified-Since, 'Wed, 01 Jan 2025 00:00:01 GMT'",
        "200, If-Modified-Since, yesterday"})
    void itIsTheSameAnswer(int status, String header, String value) {
        assertThat(service.bean(ReadyFeeds.class).find(FEED)).isPresent();
        assertThat(service.bean(ReadyFeeds.class).find(FEED + "?x")).isEmpty();
        String sent = value.replace(TAG, service.tag(FEED));
        HttpResponse<byte[]> ready = service.get(FEED, header, sent);
        HttpResponse<byte[]> answered = service.get(FEED + "?x", header, sent);
        assertThat(ready.statusCode()).isEqualTo(status).isEqualTo(answered.statusCode());
        assertThat(headers(ready)).isEqualTo(headers(answered)).containsKeys("date", "etag", "link",
                "log-position");
        assertThat(ready.body()).isEqualTo(answered.body());
    }

    @ParameterizedTest
    @CsvSource({"200, \"other\", /feeds/topics/{file}", "304, *, REDIRECTION"})
    void itIsCountedUnderTheSameName(String status, String known, String uri) {
        double before = counted(status, uri);
        service.get(FEED, "If-None-Match", known);
        service.get(FEED + "?x", "If-None-Match", known);
        await().until(() -> counted(status, uri) >= before + 2);
    }

    @Test
    void answersKeepTheOrderOfTheirRequests() throws IOException {
        URI feed = service.uri(FEED);
        String requests = Stream.of(FEED, FEED + "?minPosition=500", "/feeds/opml", FEED)
                .map("GET %s HTTP/1.1\r\nHost: a\r\n\r\n"::formatted).collect(joining())
                + "GET /feeds/none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(feed.getHost(), feed.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(requests.getBytes(UTF_8));
            String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(Pattern.compile("(?i)(?:HTTP/1\\.1|\ncontent-type:) ([^;\\s]+)").matcher(answers)
                    .results().map(found -> found.group(1)))
                    .containsExactly("200", "application/atom+xml", "503", "application/problem+json", "200",
                            "text/x-opml", "200", "application/atom+xml", "404", "application/problem+json");
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, header -> header.getKey().equals("date")
                        ? header.getValue().stream().map(date -> date.replaceAll("\\w", "x")).toList()
                        : header.getValue()));
    }

    private static double counted(String status, String uri) {
        List<String> lines = service.text("/prometheus").lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .filter(line -> line.contains("uri=\"" + uri) && line.contains("status=\"" + status)).toList();
        assertThat(lines).hasSizeLessThan(2);
        return lines.isEmpty() ? 0 : Double.parseDouble(lines.getFirst().substring(lines.getFirst().indexOf("} ") + 2));
    }
}
