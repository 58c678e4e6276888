package org.pprnet.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.search.query.RandomQueries;

/** The service as its clients meet it, following a real log into a real index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServiceTest {

    private RunningSearch service;

    @BeforeAll
    void start() {
        service = RunningSearch.start();
        service.awaitVisible();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void publishedIsFoundRevisedIsFoundChangedWithdrawnIsFoundNoMore() {
        SummaryBuilder summary = aSummary().titled("Mentalizing at work");
        long published = service.publish(summary.published());
        JsonNode first = service.search("mentalize", "&minPosition=" + published);
        assertThat(first.at("/total").asInt()).isEqualTo(1);
        assertThat(first.at("/items/0/summary/version").asInt()).isEqualTo(1);
        assertThat(first.at("/items/0/highlights/title").asText()).isEqualTo("<mark>Mentalizing</mark> at work");
        assertThat(first.at("/items/0/matched").isArray()).isTrue();

        long revised = service.publish(summary.titled("Reflecting at work").version(2).revised());
        assertThat(service.search("mentalize", "&minPosition=" + revised).at("/total").asInt()).isZero();
        assertThat(service.search("\"reflecting at work\"", "").at("/items/0/summary/version").asInt()).isEqualTo(2);

        long withdrawn = service.publish(summary.withdrawn("Retracted"), summary.version(3).revised());
        assertThat(service.search("\"reflecting at work\"", "&minPosition=" + withdrawn).at("/total").asInt()).isZero();
        assertThat(service.get("/state").body()).contains("\"service\":\"search\"");
        assertThat(service.get("/state").body()).isEqualTo(service.get("/state?deep=true").body());
    }

    @Test
    void flagIsShownOnceItIsVisible() {
        Doi doi = new Doi("10.1000/flagged-here");
        Flag flag = new Flag(Flag.Kind.RETRACTION, null, "Made up", LocalDate.of(2024, 2, 3));
        long position = service.publish(aSummary().titled("On flags").citing(doi).published(),
                new SummaryEvent.ArticleFlagged(doi, 1, List.of(flag)));
        JsonNode found = service.search("doi:" + doi, "&minPosition=" + position);
        assertThat(found.at("/items/0/summary/flags/0/kind").asText()).isEqualTo("retraction");
    }

    @Test
    void answerSaysWhereItStandsAndWhatComesNext() {
        long position = service.publish(aSummary().titled("Paged one").published(),
                aSummary().titled("Paged two").published());
        service.awaitVisible();
        HttpResponse<String> page = service.get("/search?q=paged&limit=1&minPosition=" + position);
        assertThat(Long.parseLong(page.headers().firstValue("Log-Position").orElseThrow()))
                .isGreaterThanOrEqualTo(position);
        assertThat(page.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"");
        String next = RunningSearch.json(page).at("/next").asText();
        JsonNode second = service.search("paged", "&limit=1&cursor=" + next);
        assertThat(second.at("/total").asInt()).isEqualTo(2);
        assertThat(second.at("/items/0/summary/title").asText())
                .isNotEqualTo(RunningSearch.json(page).at("/items/0/summary/title").asText()).startsWith("Paged");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void typingErrorsInParametersAreRefused() {
        assertThat(service.get("/search?topics=attachment").statusCode()).isEqualTo(400);
        assertThat(service.get("/search?sort=oldest").statusCode()).isEqualTo(422);
        assertThat(service.get("/search?from=yesterday").statusCode()).isEqualTo(422);
        assertThat(service.get("/search?topic=atachment").statusCode()).isEqualTo(422);
        assertThat(service.get("/search?limit=0").statusCode()).isEqualTo(422);
        assertThat(service.get("/search?cursor=AAAA").statusCode()).isEqualTo(400);
        assertThat(service.get("/search?q=a&cursor=AAAA").statusCode()).isEqualTo(400);
    }

    @Test
    void badEncodingIsNoError() {
        assertThat(service.get("/search?q=%ff%fe%C3%28").statusCode()).isEqualTo(200);
        assertThat(service.get("/search?q=%00%0A%ED%A0%80").statusCode()).isEqualTo(200);
        assertThat(RawHttp.status(service.port(), "/search?q=100%zz%&limit=2")).isEqualTo(200);
        assertThat(RawHttp.status(service.port(), "/search?q=%")).isEqualTo(200);
        assertThat(RawHttp.status(service.port(), "/search?q=\"a|b\\^`<{}>[]#\u00c3\u00bc")).isEqualTo(200);
    }

    @Test
    void noQueryIsAnError() {
        RandomQueries typed = new RandomQueries(3);
        for (int i = 0; i < 300; i++) {
            String q = typed.next();
            HttpResponse<String> answer = service.get("/search?limit=2&q=" + URLEncoder.encode(q, UTF_8));
            assertThat(answer.statusCode()).as(q).isEqualTo(200);
        }
    }

    @Test
    void queryAsLongAsARequestMayBeIsAnswered() {
        HttpResponse<String> answer = service.get("/search?q=" + "empathy+".repeat(7_000));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningSearch.json(answer).at("/notice").asText()).contains("10 KB");
    }

    @Test
    void serviceStaysUpAndSaysSoWhileElasticsearchIsAway() {
        try (RunningSearch lonely = RunningSearch.start(Map.of("elasticsearch.url", "http://127.0.0.1:1"))) {
            HttpResponse<String> answer = lonely.get("/search?q=alliance");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("problem+json");
            assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Exception");
            assertThat(lonely.get("/health/liveness").statusCode()).isEqualTo(200);
            assertThat(lonely.get("/health/readiness").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void instanceThatStandsByKnowsHowFarTheOtherOneIs() {
        try (RunningSearch other = service.another()) {
            long position = service.publish(aSummary().titled("Seen by both").published());
            other.awaitVisible(position);
            assertThat(other.search("\"seen by both\"", "").at("/total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void wipedIndexIsFilledAgainFromTheLog() {
        try (RunningSearch victim = RunningSearch.start()) {
            victim.publish(aSummary().titled("Lasting").published(), aSummary().published());
            victim.awaitVisible();
            JsonNode state = RunningSearch.json(victim.get("/state"));
            victim.index().wipe();
            assertThat(victim.get("/search?q=lasting").statusCode()).isEqualTo(503);
            await().atMost(Duration.ofSeconds(60)).until(() -> victim.get("/search?q=lasting").statusCode() == 200);
            assertThat(victim.search("lasting", "").at("/total").asInt()).isEqualTo(1);
            assertThat(RunningSearch.json(victim.get("/state"))).isEqualTo(state);
        }
    }
}
