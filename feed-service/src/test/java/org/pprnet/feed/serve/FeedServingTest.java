package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.EventLog;
import org.pprnet.events.Json;
import org.pprnet.feed.FeedApp;

/** What an aggregator sees of HTTP. */
class FeedServingTest {

    private static final String ATOM = "/feeds/topics/attachment.atom";

    private static FeedApp service;

    @BeforeAll
    static void start() {
        service = FeedApp.on(FeedApp.freshStore());
        service.take(new EventLog().with(aSummary().about("attachment").ofType("survey").published()).events());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/all.rss, application/rss+xml;charset=utf-8",
        "/feeds/topics/attachment.atom, application/atom+xml;charset=utf-8",
        "/feeds/research-types/survey.json, application/feed+json",
        "/feeds/topics/empathy.rss, application/rss+xml;charset=utf-8",
        "/feeds/opml, text/x-opml;charset=utf-8"})
    void documentHasItsMediaTypeWhateverTheClientAccepts(String path, String type) {
        for (String accept : new String[]{"*/*", "application/json", "text/html, application/x-something;q=0.1"}) {
            HttpResponse<byte[]> answer = service.get(path, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/topics/attachment.atom", "/feeds/all.rss", "/feeds/research-types/survey.json"})
    void feedNamesItselfAndItsHub(String path) {
        String relations = "<https://digest.example/feeds/hub>; rel=\"hub\", <https://digest.example%s>; rel=\"self\""
                .formatted(path);
        assertThat(service.get(path).headers().allValues("Link")).containsExactly(relations);
        assertThat(service.head(path).headers().allValues("Link")).containsExactly(relations);
        assertThat(service.text(path)).contains("https://digest.example/feeds/hub");
    }

    @Test
    void newsletterParametersAreIgnored() {
        assertThat(service.get("/feeds/all.json?utm_source=letter").statusCode()).isEqualTo(200);
    }

    @Test
    void sameBytesAreNotSentTwice() {
        HttpResponse<byte[]> first = service.get(ATOM);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<byte[]> second = service.get(ATOM, "If-None-Match", "\"other\", W/" + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
        assertThat(second.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(service.get(ATOM, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(service.get(ATOM, "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void compressedFormHasItsOwnTagAndEitherTagIsAccepted() throws IOException {
        HttpResponse<byte[]> plain = service.get(ATOM);
        HttpResponse<byte[]> gzip = await().until(() -> service.get(ATOM, "Accept-Encoding", "gzip"),
                answer -> answer.headers().firstValue("Content-Encoding").isPresent());
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        String gzipTag = tag.substring(0, tag.length() - 1) + "-gzip\"";
        assertThat(gzip.headers().firstValue("ETag")).contains(gzipTag);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(service.get(ATOM, "If-None-Match", gzipTag).statusCode()).isEqualTo(304);
        assertThat(service.get(ATOM, "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "zstd", "gzip;q=0"})
    void nothingElseCompressesWhatHasAStrongTag(String coding) {
        HttpResponse<byte[]> answer = service.get("/feeds/all.atom", "Accept-Encoding", coding);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).isEqualTo(service.get("/feeds/all.atom").body());
    }

    @Test
    void headSaysWhatGetWouldAndSendsNothing() {
        HttpHeaders get = service.get(ATOM).headers();
        HttpResponse<byte[]> head = service.head(ATOM);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[]{"ETag", "Content-Type", "Content-Length", "Last-Modified", "Vary",
            "Cache-Control"}) {
            assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(get.firstValue(name));
        }
    }

    @Test
    void dateConditionHoldsWhereThereIsNoTag() {
        String modified = service.get(ATOM).headers().firstValue("Last-Modified").orElseThrow();
        assertThat(modified).isEqualTo("Wed, 01 Jan 2025 00:00:01 GMT");
        assertThat(service.get(ATOM, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(service.get(ATOM, "If-Modified-Since", "Wed, 01 Jan 2025 00:00:00 GMT").statusCode()).isEqualTo(200);
        assertThat(service.get(ATOM, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
        assertThat(service.get(ATOM, "If-Modified-Since", modified, "If-None-Match", "\"x\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void feedWithoutEntriesDatesFromTheFirstEvent() {
        assertThat(service.text("/feeds/topics/empathy.atom")).contains("<updated>2025-01-01T00:00:01Z</updated>")
                .doesNotContain("<entry");
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/topics/adherence.rss, https://digest.example/feeds/topics/adherance.rss",
        "/feeds/topics/ptsd.json, https://digest.example/feeds/topics/trauma-and-or-ptsd.json",
        "/feeds/research-types/rct.atom?x=y, https://digest.example/feeds/research-types/randomized-controlled-trial.atom"})
    void aliasLeadsToTheFeed(String alias, String address) {
        HttpResponse<byte[]> answer = service.get(alias);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/topics/astrology.rss", "/feeds/topics/attachment.pdf", "/feeds/topics/attachment",
        "/feeds/all", "/feeds/none.rss", "/feeds/topics/.atom", "/feeds/topics/%00.atom"})
    void whatIsNoFeedIsAProblem(String path) throws IOException {
        HttpResponse<byte[]> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.mapper().readTree(answer.body()).get("type").textValue())
                .isEqualTo("urn:pprnet:problem:not-found");
    }

    @Test
    void everyFeedIsListedAndAnswers() throws IOException {
        JsonNode items = Json.mapper().readTree(service.get("/feeds", "Accept", "application/json").body())
                .get("items");
        assertThat(items).hasSize(49);
        for (JsonNode item : items) {
            for (String format : new String[]{"rss", "atom", "json"}) {
                String path = item.get(format).textValue().substring(FeedApp.PUBLIC_URL.length());
                assertThat(service.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(service.get("/feeds", "Accept", browser).headers().firstValue("Content-Type"))
                .contains("text/html;charset=utf-8");
        assertThat(service.text("/feeds")).contains("<!DOCTYPE html>", "Attachment", "/feeds/all.atom");
        assertThat(service.text("/feeds/opml")).contains("xmlUrl=\"https://digest.example/feeds/all.atom\"");
    }

    @Test
    void answerSaysWhereOnTheLogItStands() {
        assertThat(service.get("/feeds/all.rss").headers().firstValue("Log-Position")).contains("1");
        assertThat(service.get("/feeds/all.rss?minPosition=1").statusCode()).isEqualTo(200);
        assertThat(service.get("/feeds/all.rss?minPosition=5000").statusCode()).isEqualTo(503);
    }
}
