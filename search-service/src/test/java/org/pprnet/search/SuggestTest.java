package org.pprnet.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.events.Citation;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.search.query.RandomQueries;

/** What is suggested while somebody types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestTest {

    private RunningSearch service;

    @BeforeAll
    void publish() {
        service = RunningSearch.start();
        SummaryBuilder withdrawn = aSummary().titled("Zebras that were never meant to appear");
        service.publish(aSummary().titled("Zebras in therapy").citing(by("Flückiger", "Del Re")).published(),
                aSummary().titled("What therapists make of zebras").citing(by("Fluharty")).published(),
                aSummary().titled("Quiet \"hours\": an essay").citing(by("Flückiger")).published(),
                withdrawn.published(), withdrawn.withdrawn("Never meant to appear"));
        service.awaitVisible();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void titlesAreSuggestedByTheBeginningsOfTheirWordsAndThoseThatBeginSoComeFirst() {
        JsonNode items = suggest("zebr");
        assertThat(texts(items, "title")).containsExactly("Zebras in therapy", "What therapists make of zebras");
        assertThat(texts(suggest("THERAPISTS mak"), "title")).containsExactly("What therapists make of zebras");
        assertThat(service.get("/search?q=" + encoded("zebras")).statusCode()).isEqualTo(200);
        assertThat(items.get(0).get("url").asText()).startsWith("/summaries/");
    }

    @Test
    void topicsAndTypesAreSuggestedByTheBeginningsOfTheirNamesAndAliases() {
        assertThat(suggest("attach").get(0)).isEqualTo(
                item(Map.of("text", "Attachment", "kind", "topic", "url", "/topics/attachment")));
        assertThat(suggest("ÀTTACH").get(0).get("text").asText()).isEqualTo("Attachment");
        assertThat(suggest("meta-an").get(0).get("url").asText()).isEqualTo("/research-types/meta-analysis");
        assertThat(suggest("therapeutic alli").get(0).get("url").asText()).startsWith("/topics/");
    }

    @Test
    void citedAuthorsAreSuggestedTheMostFrequentFirst() {
        JsonNode items = suggest("flu");
        assertThat(texts(items, "author")).containsExactly("Flückiger", "Fluharty");
        assertThat(texts(suggest("fluck"), "author")).containsExactly("Flückiger");
        assertThat(texts(suggest("del r"), "author")).containsExactly("Del Re");
        String url = suggest("flück").get(0).get("url").asText();
        assertThat(url).isEqualTo("/search?q=author%3A%22Fl%C3%BCckiger%22");
        assertThat(RunningSearch.json(service.get(url)).get("total").asInt()).isEqualTo(2);
    }

    @Test
    void abbreviationLeadsToTheNameThatItStandsFor() {
        assertThat(texts(suggest("aedp"), "term"))
                .containsExactly("accelerated experiential dynamic psychotherapy");
        assertThat(texts(suggest("acceler"), "term"))
                .containsExactly("accelerated experiential dynamic psychotherapy");
    }

    @Test
    void nothingLeadsToNothingAndMuchToTenDifferentOnes() {
        for (String nothing : List.of("", "   ", "!!! \"", "xqzzt")) {
            assertThat(suggest(nothing)).as(nothing).isEmpty();
        }
        assertThat(RunningSearch.json(service.get("/search/suggest")).get("items")).isEmpty();
        for (String letter : List.of("t", "p", "a", "c")) {
            JsonNode items = suggest(letter);
            assertThat(items).as(letter).hasSize(10).isEqualTo(suggest(letter));
            assertThat(StreamSupport.stream(items.spliterator(), false)
                    .map(item -> item.get("text").asText().toLowerCase())).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsAnswered() {
        RandomQueries typed = new RandomQueries(11);
        IntStream.range(0, 500).forEach(_ -> {
            String q = typed.next();
            assertThat(service.get("/search/suggest?q=" + encoded(q)).statusCode()).as(q).isEqualTo(200);
        });
        assertThat(service.get("/search/suggest?q=" + "empathy+".repeat(7_000)).statusCode()).isEqualTo(200);
        assertThat(RawHttp.status(service.port(), "/search/suggest?q=%zz%ff\"|<%")).isEqualTo(200);
    }

    @Test
    void withoutTheIndexWhatMemoryKnowsIsSuggestedAndNotKept() {
        assertThat(service.get("/search/suggest?q=attach").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=60");
        try (RunningSearch lonely = RunningSearch.start(Map.of("elasticsearch.url", "http://127.0.0.1:1"))) {
            HttpResponse<String> answer = lonely.get("/search/suggest?q=attach");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(texts(RunningSearch.json(answer).get("items"), "topic")).first().isEqualTo("Attachment");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    private JsonNode suggest(String typed) {
        HttpResponse<String> answer = service.get("/search/suggest?q=" + encoded(typed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningSearch.json(answer).get("items");
    }

    private static List<String> texts(JsonNode items, String kind) {
        return StreamSupport.stream(items.spliterator(), false).filter(item -> item.get("kind").asText().equals(kind))
                .map(item -> item.get("text").asText()).toList();
    }

    private static JsonNode item(Map<String, String> members) {
        return Json.mapper().valueToTree(members);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Citation by(String... families) {
        return new Citation("Cited work.", IntStream.range(0, families.length)
                .mapToObj(i -> new Citation.Name(families[i], "A. B.")).toList(), 2020, "2020", "Cited work", "Journal",
                null, null, null, null, null, null);
    }
}
