package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;

class FilingTest {

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("files-" + UUID.randomUUID());

    @Test
    void filingWhatReadersSeePublishesItAtOnceUnderThoseTopics() {
        String id = published("On repair", "2020-10");

        HttpResponse<String> answer = file(id, "topics", "attachment", "topics", "empathy", "researchTypes", "survey");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        JsonNode filed = submission(id);
        assertThat(filed.get("version").intValue()).isEqualTo(2);
        assertThat(filed.get("pendingRevision").booleanValue()).isFalse();
        assertThat(filed.get("topics").findValuesAsText("slug")).containsExactly("attachment", "empathy");
        assertThat(filed.get("researchTypes").findValuesAsText("slug")).containsExactly("survey");
        assertThat(filed.get("summary").textValue()).isEqualTo("What was found.");
        assertThat(filed.get("issue").textValue()).isEqualTo("2020-10");
        String next = ingest.page(author, location(answer)).body();
        assertThat(next).contains("Nothing more to file").contains("Filed:").contains("On repair");
    }

    @Test
    void filingADraftSavesItAndPublishesNothing() {
        String id = draft("On drafts", "2020-10");
        assertThat(ingest.page(author, "/desk/filing").body()).contains("publishes nothing");

        file(id, "topics", "training", "researchTypes", "theory");

        assertThat(submission(id).get("state").textValue()).isEqualTo("draft");
        assertThat(submission(id).get("topics").findValuesAsText("slug")).containsExactly("training");
    }

    @Test
    void anEditThatWaitsIsNotPublishedByFiling() {
        String id = published("On waiting", "2020-10");
        ObjectNode other = content("On waiting", "2020-10").put("summary", "Not yet for readers.");
        assertThat(ingest.put(author, "/submissions/" + id, other.toString(), "If-Match", "*").statusCode())
                .isEqualTo(200);
        assertThat(ingest.page(author, "/desk/filing").body()).contains("waits to be published");

        file(id, "topics", "training", "researchTypes", "theory");

        assertThat(submission(id).get("version").intValue()).isEqualTo(1);
        assertThat(submission(id).get("pendingRevision").booleanValue()).isTrue();
        assertThat(submission(id).get("topics").findValuesAsText("slug")).containsExactly("training");
    }

    @Test
    void oldestComesFirstAndTheNewestOnRequest() {
        draft("The middle", "2020-05");
        draft("The newest", "2021-01");
        draft("The oldest", "2019-12");

        assertThat(ingest.page(author, "/desk/filing").body()).contains("<h2>The oldest</h2>")
                .contains("1 of 3 left to file");
        assertThat(ingest.page(author, "/desk/filing?order=newest").body()).contains("<h2>The newest</h2>");
    }

    @Test
    void withinAMonthTheOrderOfAnImportedPageIsKept() {
        draft("Higher on the page", "2020-05");
        draft("Lower on the page", "2020-05");

        assertThat(ingest.page(author, "/desk/filing?order=newest").body()).contains("<h2>Higher on the page</h2>");
        assertThat(ingest.page(author, "/desk/filing?order=oldest").body()).contains("<h2>Lower on the page</h2>");
    }

    @Test
    void skippingGoesOnAndTheSkippedOnesAreLeftAtTheEnd() {
        draft("First", "2019-01");
        draft("Second", "2019-02");

        String second = ingest.page(author, skip(ingest.page(author, "/desk/filing").body())).body();
        assertThat(second).contains("<h2>Second</h2>").contains("2 of 2 left to file");

        assertThat(ingest.page(author, skip(second)).body()).contains("2 that were skipped are left")
                .contains("href=\"/desk/filing?order=oldest\"");
    }

    @Test
    void nextOneComesAlsoWhenTheFiledOneStillLacksAType() {
        String first = draft("First", "2019-01");
        draft("Second", "2019-02");

        HttpResponse<String> answer = file(first, "topics", "training");

        assertThat(ingest.page(author, location(answer)).body()).contains("<h2>Second</h2>");
        assertThat(ingest.page(author, "/desk/filing").body()).contains("<h2>First</h2>")
                .containsPattern("value=\"training\" checked");
    }

    @Test
    void whatWasChangedMeanwhileIsShownAgainAndNotFiled() {
        String id = draft("Before", "2019-01");
        String seen = ingest.page(author, "/desk/filing").body();
        ingest.put(author, "/submissions/" + id, content("After", "2019-01").toString(), "If-Match", "*");

        HttpResponse<String> answer = ingest.form(author, "/desk/filing", "id", id, "edition", edition(seen), "topics",
                "training");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("changed meanwhile").contains("<h2>After</h2>")
                .containsPattern("value=\"training\" checked");
        assertThat(submission(id).get("topics")).isEmpty();
        HttpResponse<String> again = ingest.form(author, "/desk/filing", "id", id, "edition", edition(answer.body()),
                "topics", "training");
        assertThat(again.statusCode()).isEqualTo(303);
    }

    @Test
    void filingUnderNothingIsAnErrorWithTheSameOneShownAgain() {
        String id = draft("Under nothing", "2019-01");

        HttpResponse<String> answer = file(id);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error: ").contains("<h2>Under nothing</h2>").contains("#topics");
    }

    @Test
    void termsThatAreNotInTheVocabularyAreRefused() {
        String id = draft("Under what nobody knows", "2019-01");

        assertThat(file(id, "topics", "astrology").statusCode()).isEqualTo(422);
        assertThat(submission(id).get("topics")).isEmpty();
    }

    @Test
    void somebodyElsesSubmissionIsNotShownAndCannotBeFiled() {
        String id = draft("Of Ann", "2019-01");
        String other = TestIngest.author("other-" + UUID.randomUUID());

        assertThat(ingest.page(other, "/desk/filing").body()).contains("Nothing more to file");
        assertThat(ingest.form(other, "/desk/filing", "id", id, "edition", "1", "topics", "training").statusCode())
                .isEqualTo(403);
    }

    @Test
    void withdrawnOnesAreLeftInPeace() {
        String id = published("Gone", "2020-10");
        ingest.delete(author, "/submissions/" + id + "/publication?reason=wrong");

        assertThat(ingest.page(author, "/desk/filing").body()).contains("Nothing more to file");
        assertThat(file(id, "topics", "training").statusCode()).isEqualTo(409);
    }

    @Test
    void hostileTextIsShownAsText() {
        draft("<script>alert(1)</script> \"quoted\" & more", "2019-01");

        String page = ingest.page(author, "/desk/filing").body();

        assertThat(page).contains("<h2>&lt;script&gt;alert(1)&lt;/script&gt; \"quoted\" &amp; more</h2>")
                .doesNotContain("<script>alert");
    }

    @Test
    void everyTopicAndTypeCanBeTicked() {
        draft("All of them", "2019-01");

        String page = ingest.page(author, "/desk/filing").body();

        assertThat(count(page, "name=\"topics\"")).isEqualTo(36);
        assertThat(count(page, "name=\"researchTypes\"")).isEqualTo(12);
    }

    @Test
    void whatTheTextSuggestsStandsFirstAndIsNotTicked() {
        ObjectNode content = content("Empathy and the alliance", "2019-01")
                .put("summary", "Clients were randomly assigned to two groups. Empathy predicted the alliance.");
        ingest.post(author, "/submissions", content.toString());

        String page = ingest.page(author, "/desk/filing").body();

        String suggested = found("(?s)<div class=\"suggested\">(.*?)</div>", page);
        assertThat(suggested).contains("value=\"empathy\"").contains("data-key=\"1\"").contains("“empathy”")
                .doesNotContain(" checked");
        assertThat(page).contains("data-key=\"7\"");
        assertThat(count(page, "value=\"empathy\"")).isEqualTo(1);
        assertThat(count(page, "name=\"topics\"")).isEqualTo(36);
    }

    private HttpResponse<String> file(String id, String... terms) {
        String tag = ingest.get(author, "/submissions/" + id).headers().firstValue("ETag").orElseThrow();
        String[] fields = Stream
                .concat(Stream.of("id", id, "edition", tag.replace("\"", "")),
                        Stream.of(terms))
                .toArray(String[]::new);
        return ingest.form(author, "/desk/filing", fields);
    }

    private String published(String title, String issue) {
        String id = draft(title, issue);
        assertThat(ingest.put(author, "/submissions/" + id + "/publication", "{}").statusCode()).isEqualTo(200);
        return id;
    }

    private String draft(String title, String issue) {
        return json(ingest.post(author, "/submissions", content(title, issue).toString())).get("id").textValue();
    }

    private JsonNode submission(String id) {
        return json(ingest.get(author, "/submissions/" + id));
    }

    private static ObjectNode content(String title, String issue) {
        return Json.mapper().createObjectNode().put("title", title).put("issue", issue)
                .put("summary", "What was found.").put("practiceImplications", "What to do.");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String edition(String page) {
        return found("name=\"edition\" value=\"(\\d+)\"", page);
    }

    private static String skip(String page) {
        return found("href=\"([^\"]+)\" data-skip", page).replace("&amp;", "&");
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static int count(String page, String part) {
        return List.of(page.split(Pattern.quote(part), -1)).size() - 1;
    }
}
