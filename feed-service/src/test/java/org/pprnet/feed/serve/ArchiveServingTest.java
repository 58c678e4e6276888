package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

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
import org.pprnet.events.SummaryBuilder;
import org.pprnet.feed.FeedApp;

/** What an aggregator sees of HTTP where it reads an archive. */
class ArchiveServingTest {

    private static final String PAGE = "/feeds/topics/attachment/archive/1.atom";
    private static final EventLog LOG = new EventLog();

    private static FeedApp service;

    @BeforeAll
    static void start() {
        service = FeedApp.on(FeedApp.freshStore());
        for (int i = 0; i < 25; i++) {
            LOG.with(aSummary().about("attachment").ofType("survey").published());
        }
        service.take(LOG.events());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/all/archive/1.atom", PAGE, "/feeds/research-types/survey/archive/1.atom",
        "/feeds/all/archive/1.atom?utm_source=letter"})
    void pageIsAtomThatMayBeShownForADay(String path) {
        HttpResponse<byte[]> answer = service.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/atom+xml;charset=utf-8");
        assertThat(headers.allValues("Cache-Control")).containsExactly("public, max-age=86400");
        assertThat(headers.firstValue("Log-Position")).contains("25");
        assertThat(headers.firstValue("Vary")).contains("Accept-Encoding");
        assertThat(new AtomDocument(answer.body()).ids()).hasSize(20);
    }

    @Test
    void sameBytesAreNotSentTwice() {
        String tag = service.tag(PAGE);
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<byte[]> second = service.get(PAGE, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().allValues("Cache-Control")).containsExactly("public, max-age=86400");
        assertThat(service.get(PAGE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void compressedFormIsThereAtOnceAndHasItsOwnTag() throws IOException {
        HttpResponse<byte[]> gzip = service.get(PAGE, "Accept-Encoding", "gzip");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(gzip.headers().firstValue("ETag")).contains(service.tag(PAGE).replaceFirst("\"$", "-gzip\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(service.get(PAGE).body());
        assertThat(service.get(PAGE, "If-None-Match", service.tag(PAGE), "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(304);
    }

    @Test
    void headIsGetWithoutItsBody() {
        HttpHeaders get = service.get(PAGE).headers();
        HttpResponse<byte[]> head = service.head(PAGE);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[]{"Content-Length", "Content-Type", "ETag", "Last-Modified", "Cache-Control"}) {
            assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(get.firstValue(name));
        }
    }

    /** A change that leaves a page leaves it shorter: by no date of what remains could that be seen. */
    @Test
    void dateConditionSeesThatAChangeLeftThePage() {
        try (FeedApp own = FeedApp.on(FeedApp.freshStore())) {
            EventLog log = new EventLog();
            SummaryBuilder last = aSummary().titled("Last");
            for (int i = 0; i < 19; i++) {
                log.with(aSummary().published());
            }
            log.with(last.published());
            own.take(log.events());
            String modified = own.get("/feeds/all/archive/1.atom").headers().firstValue("Last-Modified").orElseThrow();
            assertThat(modified).isEqualTo("Wed, 01 Jan 2025 00:00:20 GMT");
            assertThat(own.get("/feeds/all/archive/1.atom", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
            own.take(log.with(last.withdrawn("Published by mistake")).events());
            HttpResponse<byte[]> after = own.get("/feeds/all/archive/1.atom", "If-Modified-Since", modified);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(new AtomDocument(after.body()).ids()).hasSize(19);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/topics/adherence/archive/1.atom, https://digest.example/feeds/topics/adherance/archive/1.atom",
        "/feeds/topics/ptsd/archive/7.atom, https://digest.example/feeds/topics/trauma-and-or-ptsd/archive/7.atom",
        "/feeds/research-types/rct/archive/1.atom?x=y, "
                + "https://digest.example/feeds/research-types/randomized-controlled-trial/archive/1.atom"})
    void aliasLeadsToThePage(String alias, String address) {
        HttpResponse<byte[]> answer = service.get(alias);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/feeds/all/archive/2.atom | The archive of all has the pages 1 to 1",
        "/feeds/all/archive/999999999999999999.atom | The archive of all has the pages 1 to 1",
        "/feeds/topics/empathy/archive/1.atom | The archive of topics/empathy has no page yet",
        "/feeds/all/archive/0.atom | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/all/archive/-1.atom | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/all/archive/01.atom | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/all/archive/99999999999999999999.atom | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/topics/attachment/archive/one.atom | as in https://digest.example/feeds/topics/attachment/archive/1",
        "/feeds/all/archive/1.rss | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/all/archive/1 | as in https://digest.example/feeds/all/archive/1.atom",
        "/feeds/topics/astrology/archive/1.atom | There is no such feed",
        "/feeds/none/archive/1.atom | There is no such feed"})
    void whatIsNoPageIsAProblemThatSaysWhereThePagesAre(String path, String detail) throws IOException {
        HttpResponse<byte[]> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Json.mapper().readTree(answer.body()).get("detail").textValue()).contains(detail);
    }

    @Test
    void cachesDoNotKeepThatAPageIsNotThereYet() {
        assertThat(service.get("/feeds/all/archive/2.atom").headers().allValues("Cache-Control"))
                .containsExactly("no-cache");
    }

    @Test
    void archiveIsNotReadyBeforeThereIsAFeed() {
        try (FeedApp own = FeedApp.on(FeedApp.freshStore())) {
            HttpResponse<byte[]> answer = own.get("/feeds/all/archive/1.atom");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void storeThatIsMadeAnewDoesNotDenyPagesThatWereThere() {
        String store = FeedApp.freshStore();
        try (FeedApp own = FeedApp.on(store)) {
            own.take(LOG.events());
            String before = own.text("/feeds/all/archive/1.atom");
            FeedApp.empty(store);
            await().ignoreExceptions().until(() -> {
                own.take(LOG.events().subList(0, 10));
                return true;
            });
            assertThat(own.get("/feeds/all/archive/1.atom").statusCode()).isEqualTo(503);
            own.take(LOG.events());
            assertThat(own.text("/feeds/all/archive/1.atom")).isEqualTo(before);
        }
    }
}
