package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.catalog.RunningCatalog.Answer;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.Vocabulary;

class IssuesAndTermsTest {

    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static RunningCatalog catalog;

    @BeforeAll
    static void publish() {
        SummaryBuilder withdrawn = aSummary().in(YearMonth.of(2023, 1)).about("empathy").ofType("theory");
        catalog = RunningCatalog.empty().take(
                aSummary().in(MAY).at("one").about("empathy", "adherance").ofType("survey").published(),
                aSummary().in(MAY).at("two").about("empathy").ofType("meta-analysis").published(),
                aSummary().in(MARCH).at("three").about("attachment").ofType("survey").published(),
                new SummaryEvent.IssueAnnounced(MAY, 1, "This month: empathy"),
                new SummaryEvent.IssueAnnounced(JUNE, 1, "Soon: groups"),
                new SummaryEvent.IssueAnnounced(YearMonth.of(2022, 1), 1, ""),
                withdrawn.published(), withdrawn.withdrawn("Withdrawn"));
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void issuesAreTheMonthsWithSummariesOrATeaserNewestFirst() {
        Answer answer = catalog.get("/issues");
        assertThat(answer.each("month")).containsExactly("2024-06", "2024-05", "2024-03");
        assertThat(answer.each("count")).containsExactly("0", "2", "1");
        assertThat(answer.body().at("/items/1/teaser").asText()).isEqualTo("This month: empathy");
        assertThat(answer.body().at("/items/2").has("teaser")).isFalse();
        assertThat(answer.text("total")).isEqualTo("3");
    }

    @Test
    void issuesArePaged() {
        Answer first = catalog.get("/issues?limit=2");
        assertThat(first.each("month")).containsExactly("2024-06", "2024-05");
        assertThat(first.header("link")).isPresent();
        Answer last = catalog.get("/issues?limit=2&cursor=" + first.text("next"));
        assertThat(last.each("month")).containsExactly("2024-03");
        assertThat(last.body().has("next")).isFalse();
        assertThat(last.text("total")).isEqualTo("3");
    }

    @Test
    void oneIssueHasItsTeaserAndItsSummaries() {
        Answer answer = catalog.get("/issues/2024-05?limit=1");
        assertThat(answer.text("month")).isEqualTo("2024-05");
        assertThat(answer.text("count")).isEqualTo("2");
        assertThat(answer.text("teaser")).isEqualTo("This month: empathy");
        assertThat(answer.each("slug")).containsExactly("one");
        Answer last = catalog.get("/issues/2024-05?limit=1&cursor=" + answer.text("next"));
        assertThat(last.each("slug")).containsExactly("two");
        assertThat(last.body().has("next")).isFalse();
    }

    @Test
    void issueThatIsOnlyAnnouncedHasNoSummaries() {
        assertThat(catalog.get("/issues/2024-06").each("slug")).isEmpty();
        assertThat(catalog.get("/issues/2024-06").text("teaser")).isEqualTo("Soon: groups");
    }

    @Test
    void monthWithoutAnythingIsNotFound() {
        assertThat(catalog.get("/issues/2023-01").status()).isEqualTo(404);
        assertThat(catalog.get("/issues/2022-01").status()).isEqualTo(404);
        assertThat(catalog.get("/issues/2024-13").status()).isEqualTo(404);
        assertThat(catalog.get("/issues/nonsense").status()).isEqualTo(404);
    }

    @Test
    void allTopicsAreCountedInTheOrderOfTheVocabulary() {
        Answer answer = catalog.get("/topics");
        assertThat(answer.each("slug"))
                .containsExactlyElementsOf(Vocabulary.topics().stream().map(term -> term.slug()).toList());
        assertThat(count(answer, "empathy")).isEqualTo(2);
        assertThat(count(answer, "adherance")).isEqualTo(1);
        assertThat(count(answer, "group-psychotherapy")).isZero();
        assertThat(answer.body().at("/items/0/label").asText()).isEqualTo("Adherance");
    }

    @Test
    void pageOfTopicsCountsEachAsTheListThatItLeadsTo() {
        String page = page("/topics?topic=adherence&type=survey");
        assertThat(page).contains("href=\"/summaries?topic=empathy&amp;type=survey\"")
                .doesNotContain("topic=adherance&amp;topic=empathy");
    }

    @Test
    void pageOfATopicIsOfThatTopicWhateverElseIsAskedFor() {
        assertThat(page("/topics/group-psychotherapy?topic=empathy")).contains("No summaries");
    }

    @Test
    void pageOfAnIssueThatIsOnlyAnnouncedSaysSo() {
        assertThat(page("/issues/2024-06")).contains("Nothing is filed under this month yet")
                .doesNotContain("Take a filter");
    }

    @Test
    void listOfAMonthThatHasNoPageOfItsOwnIsCanonicalItself() {
        assertThat(page("/summaries?month=2023-01"))
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/summaries?month=2023-01\">");
        assertThat(page("/summaries?month=2024-05"))
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/issues/2024-05\">");
    }

    private static String page(String path) {
        HttpResponse<String> answer = catalog.ask(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void countsAreUnderTheFiltersInForce() {
        assertThat(count(catalog.get("/topics?type=survey"), "empathy")).isEqualTo(1);
        assertThat(count(catalog.get("/topics?month=2024-03"), "empathy")).isZero();
        assertThat(count(catalog.get("/topics?topic=adherence"), "empathy")).isEqualTo(1);
        assertThat(count(catalog.get("/research-types?topic=empathy"), "survey")).isEqualTo(1);
        assertThat(count(catalog.get("/research-types"), "survey")).isEqualTo(2);
        assertThat(count(catalog.get("/research-types"), "theory")).isZero();
        assertThat(catalog.get("/topics?type=nonsense").status()).isEqualTo(422);
    }

    @Test
    void oneTopicIsCountedAlone() {
        Answer answer = catalog.get("/topics/empathy?month=2024-05");
        assertThat(answer.each("slug")).containsExactly("empathy");
        assertThat(answer.each("count")).containsExactly("2");
        assertThat(catalog.get("/research-types/survey").each("count")).containsExactly("2");
    }

    @Test
    void aliasRedirectsForGood() {
        Answer answer = catalog.get("/topics/adherence?type=survey");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("location")).hasValue("/topics/adherance?type=survey");
        Vocabulary.researchTypes().stream().flatMap(type -> type.aliases().stream()).forEach(alias -> assertThat(
                catalog.get("/research-types/" + alias).status()).isEqualTo(301));
        assertThat(catalog.get("/topics/nonsense").status()).isEqualTo(404);
        assertThat(catalog.get("/research-types/nonsense").status()).isEqualTo(404);
    }

    @Test
    void stateIsToldWithItsPosition() {
        Answer kept = catalog.get("/state");
        assertThat(kept.text("service")).isEqualTo("catalog");
        assertThat(kept.text("position")).isEqualTo("8");
        assertThat(kept.text("summaries")).isEqualTo("3");
        assertThat(catalog.get("/state?deep=true").body()).isEqualTo(kept.body());
    }

    private static int count(Answer answer, String slug) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().get("items").spliterator(), false)
                .filter(item -> item.get("slug").asText().equals(slug))
                .map(item -> item.get("count")).mapToInt(JsonNode::asInt).findFirst().orElseThrow();
    }
}
