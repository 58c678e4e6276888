package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pprnet.events.SummaryBuilder;

/** The whole service with meaning switched on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningTest {

    private static final String HOPELESS = "feeling hopeless and sad";

    private final SummaryBuilder mood = aSummary().titled("Low mood and depression in adults")
            .saying("Depressed adults felt sadness and despair for months.").implying("Ask about low spirits.")
            .about("attachment");
    private final SummaryBuilder young = aSummary().titled("Low mood and depression in teenagers")
            .saying("Depressed teenagers felt sadness and despair for months.").implying("Ask about low spirits.")
            .about("empathy");
    private final SummaryBuilder boats = aSummary().titled("Sailing boats of the Baltic")
            .saying("Their hulls were of oak. Nobody was hopeless on board.").implying("Keep the rudder straight.")
            .about("empathy");

    private RunningSearch service;

    @BeforeAll
    void start() {
        service = RunningSearch.start(Map.of("meaning.enabled", true));
        service.publish(mood.published(), young.published(), boats.published());
        service.awaitVisible();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> titles(service.search(HOPELESS, "")).size() >= 2);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatIsMeantIsFoundWithoutTheWordsAndSaysSo() {
        JsonNode found = service.search(HOPELESS, "");
        JsonNode first = found.at("/items/0");
        assertThat(first.at("/summary/title").asText()).startsWith("Low mood");
        assertThat(relations(first)).contains("meaning");
    }

    @Test
    void whatHasTheWordsDoesNotClaimToBeFoundByMeaning() {
        JsonNode found = service.search("teenagers sadness", "");
        assertThat(found.at("/items/0/summary/title").asText()).isEqualTo("Low mood and depression in teenagers");
        assertThat(relations(found.at("/items/0"))).contains("exact").doesNotContain("meaning");
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(service.search("qwxzjkv", "").at("/total").asInt()).isZero();
        assertThat(service.search("qwxzjkv zzgrblfx wvutsrqp", "").at("/total").asInt()).isZero();
    }

    @Test
    void conditionsHoldForWhatIsMeantToo() {
        assertThat(titles(service.search(HOPELESS + " -teenagers", "")))
                .contains("Low mood and depression in adults").doesNotContain("Low mood and depression in teenagers");
        assertThat(titles(service.search(HOPELESS + " \"low spirits\"", "")))
                .doesNotContain("Sailing boats of the Baltic").hasSize(2);
        assertThat(titles(service.search(HOPELESS, "&topic=attachment")))
                .containsExactly("Low mood and depression in adults");
    }

    @Test
    void countsAreThoseOfWhatIsListed() {
        JsonNode found = service.search(HOPELESS, "");
        assertThat(found.at("/total").asInt()).isEqualTo(found.at("/items").size());
        for (JsonNode topic : found.at("/facets/topics")) {
            JsonNode chosen = service.search(HOPELESS, "&topic=" + topic.get("slug").asText());
            assertThat(chosen.at("/total").asInt()).isEqualTo(topic.get("count").asInt())
                    .isEqualTo(chosen.at("/items").size());
        }
    }

    @Test
    void pagesRepeatNothingAndLeaveNothingOut() {
        Set<String> whole = new HashSet<>(titles(service.search(HOPELESS, "")));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.search(HOPELESS, "&limit=1" + cursor);
            paged.addAll(titles(page));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void newSummaryIsFoundByItsWordsAtOnceAndByItsMeaningSoon() {
        SummaryBuilder sleep = aSummary().titled("Insomnia").saying("Restricting time in bed helped against insomnia.")
                .implying("Keep a sleep diary.");
        long position = service.publish(sleep.published());
        assertThat(titles(service.search("insomnia", "&minPosition=" + position))).containsExactly("Insomnia");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> titles(service.search("cannot fall asleep in my bed at night", "")).contains("Insomnia"));
    }

    private static List<String> relations(JsonNode item) {
        return StreamSupport.stream(item.at("/matched").spliterator(), false).map(match -> match.get("via").asText())
                .toList();
    }

    private static List<String> titles(JsonNode answer) {
        return StreamSupport.stream(answer.at("/items").spliterator(), false)
                .map(item -> item.at("/summary/title").asText()).toList();
    }
}
