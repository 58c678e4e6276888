package org.pprnet.feed.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;
import org.xml.sax.SAXException;

/** What a search engine sees. */
class SitemapTest {

    private static final Pattern LOC = Pattern.compile("<loc>https://digest\\.example([^<]*)</loc>");
    /** More than one part lists. */
    private static final int MANY = 10_020;

    private final String store = FeedApp.freshStore();
    private final FeedApp service = FeedApp.on(store);
    private final EventLog log = new EventLog();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyLiveSummaryStandsInOnePartAndAChangeTouchesFewParts() {
        List<SummaryBuilder> summaries = IntStream.range(0, MANY).mapToObj(i -> aSummary().at("summary-" + i)).toList();
        publish(summaries.stream().map(SummaryBuilder::published).toArray(SummaryEvent[]::new));
        assertThat(addresses("/sitemap.xml")).containsExactly("/sitemap-pages.xml", "/sitemap-1.xml", "/sitemap-2.xml");
        assertThat(addresses("/sitemap-1.xml")).hasSize(10_000).startsWith("/summaries/summary-0")
                .doesNotHaveDuplicates();
        assertThat(addresses("/sitemap-2.xml")).hasSize(20).endsWith("/summaries/summary-10019");
        String first = service.tag("/sitemap-1.xml");

        publish(summaries.getLast().withdrawn("Published by mistake"));
        assertThat(addresses("/sitemap-2.xml")).hasSize(19).doesNotContain("/summaries/summary-10019");
        assertThat(service.tag("/sitemap-1.xml")).isEqualTo(first);

        publish(summaries.getFirst().version(2).revised());
        assertThat(addresses("/sitemap-1.xml")).hasSize(9_999).doesNotContain("/summaries/summary-0");
        assertThat(addresses("/sitemap-2.xml")).hasSize(20).endsWith("/summaries/summary-0");
    }

    @Test
    void partWithoutSummariesIsNotListed() {
        SummaryBuilder only = aSummary();
        publish(only.published(), only.withdrawn("Published by mistake"));
        assertThat(addresses("/sitemap.xml")).containsExactly("/sitemap-pages.xml");
        assertThat(service.get("/sitemap-1.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsListedBeforeThereIsAnythingAndWhileTheStoreIsMadeAnew() {
        assertThat(service.get("/sitemap.xml").statusCode()).isEqualTo(503);
        SummaryBuilder summary = aSummary();
        publish(summary.published(), summary.version(2).revised());
        assertThat(service.get("/sitemap.xml").statusCode()).isEqualTo(200);
        FeedApp.empty(store);
        assertThat(service.get("/sitemap.xml").statusCode()).isEqualTo(503);
        assertThat(service.get("/sitemap-1.xml").headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void lastChangeOfASummaryIsSaid() {
        publish(aSummary().at("repair").published());
        assertThat(service.text("/sitemap-1.xml")).contains("""
                <loc>https://digest.example/summaries/repair</loc>
                <lastmod>2025-01-01T00:00:01Z</lastmod>""");
    }

    @Test
    void pagesThatListSummariesStandInAPartOfTheirOwn() {
        assertThat(addresses("/sitemap-pages.xml")).hasSize(53).doesNotHaveDuplicates()
                .contains("/", "/issues", "/topics", "/topics/attachment", "/research-types", "/research-types/survey",
                        "/feeds");
    }

    @Test
    void robotsAreLedToTheSitemapAndAwayFromWhatNeverEnds() {
        HttpResponse<byte[]> answer = service.get("/robots.txt");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(new String(answer.body(), UTF_8).lines()).containsExactly("User-agent: *", "Disallow: /desk",
                "Disallow: /search", "Disallow: /submissions", "Disallow: /*?", "",
                "Sitemap: https://digest.example/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "01", "1.5", "x", "9999999999", "99999999999999999999", ""})
    void whatIsNoPartIsAProblem(String number) {
        publish(aSummary().published());
        HttpResponse<byte[]> answer = service.get("/sitemap-" + number + ".xml");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), UTF_8)).contains("urn:pprnet:problem:not-found");
    }

    @Test
    void sitemapIsSentOnceAndCompressed() throws IOException {
        publish(aSummary().published());
        for (String path : List.of("/sitemap.xml", "/sitemap-1.xml")) {
            HttpResponse<byte[]> gzip = service.get(path, "Accept-Encoding", "gzip");
            assertThat(gzip.headers().firstValue("Content-Type")).contains("application/xml;charset=utf-8");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(service.get(path).body());
            assertThat(service.get(path, "If-None-Match", service.tag(path)).statusCode()).isEqualTo(304);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of schemas is named")
    void partsKeepToTheirSchema() throws SAXException, IOException {
        publish(aSummary().published());
        var parts = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of(System.getProperty("shared"), "schemas", "sitemap.xsd").toFile()).newValidator();
        for (String path : List.of("/sitemap-1.xml", "/sitemap-pages.xml")) {
            parts.validate(new StreamSource(new ByteArrayInputStream(service.get(path).body())));
        }
    }

    private void publish(SummaryEvent... events) {
        long before = log.events().size();
        log.with(events);
        service.take(log.after(before));
    }

    private List<String> addresses(String path) {
        return LOC.matcher(service.text(path)).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
