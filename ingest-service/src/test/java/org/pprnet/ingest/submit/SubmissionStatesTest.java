package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class SubmissionStatesTest {

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void newDraftIsAnsweredWithItsAddressAndEdition() {
        HttpResponse<String> created = submit("A quiet title", "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(created.headers().firstValue("Location"))
                .contains("/submissions/" + json(created).get("id").textValue());
        assertThat(json(created).get("state").textValue()).isEqualTo("draft");
        assertThat(json(created).get("advice").isArray()).isTrue();
    }

    @Test
    void publishedSubmissionHasVersionOneAndTheMonthOfItsPublication() {
        String draft = draft();

        HttpResponse<String> published = publish(draft, "{}");

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(json(published).get("state").textValue()).isEqualTo("published");
        assertThat(json(published).get("version").intValue()).isEqualTo(1);
        assertThat(json(published).get("issue").textValue())
                .isEqualTo(json(published).get("publishedAt").textValue().substring(0, 7));
    }

    @Test
    void whoMayNotPublishIsToldSoWhateverElseIsWrong() {
        String draft = draft();
        String body = "{\"issue\": \"soon\"}";

        assertThat(publish(draft, body).statusCode()).isEqualTo(422);
        assertThat(ingest.put(TestIngest.author("another"), "/submissions/" + draft + "/publication", body)
                .statusCode()).isEqualTo(403);
        assertThat(publish(UUID.randomUUID().toString(), body).statusCode()).isEqualTo(404);
    }

    @Test
    void publishingAgainGivesTheSameAnswer() {
        String draft = draft();

        HttpResponse<String> first = publish(draft, "{\"issue\": \"2022-11\"}");
        HttpResponse<String> second = publish(draft, "{\"issue\": \"2022-11\"}");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void editOfAPublishedSubmissionWaitsUntilItIsPublished() {
        String published = published();

        HttpResponse<String> edited = edit(published, "A better title");
        HttpResponse<String> revised = publish(published, "{}");

        assertThat(json(edited).get("pendingRevision").booleanValue()).isTrue();
        assertThat(json(edited).get("version").intValue()).isEqualTo(1);
        assertThat(json(revised).get("version").intValue()).isEqualTo(2);
        assertThat(json(revised).get("pendingRevision").booleanValue()).isFalse();
        assertThat(json(revised).has("revisedAt")).isTrue();
    }

    @Test
    void otherIssueOfAPublishedSubmissionIsARevision() {
        String draft = draft();
        publish(draft, "{\"issue\": \"2022-11\"}");

        JsonNode moved = json(publish(draft, "{\"issue\": \"2022-12\"}"));

        assertThat(moved.get("version").intValue()).isEqualTo(2);
        assertThat(moved.get("issue").textValue()).isEqualTo("2022-12");
    }

    @Test
    void scheduledSubmissionIsPublishedAtItsInstant() {
        String draft = draft();
        Instant at = Instant.now().plusSeconds(3);

        HttpResponse<String> scheduled = publish(draft, "{\"at\": \"%s\"}".formatted(at));

        assertThat(json(scheduled).get("state").textValue()).isEqualTo("scheduled");
        Awaitility.await().until(() -> "published".equals(json(show(draft)).get("state").textValue()));
        assertThat(Instant.parse(json(show(draft)).get("publishedAt").textValue()).toEpochMilli())
                .isEqualTo(at.toEpochMilli());
    }

    @Test
    void scheduledSubmissionCanBeADraftAgain() {
        String draft = draft();
        publish(draft, "{\"at\": \"2999-01-01T00:00:00Z\"}");

        HttpResponse<String> first = ingest.delete(author, "/submissions/" + draft + "/publication");
        HttpResponse<String> second = ingest.delete(author, "/submissions/" + draft + "/publication");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).get("state").textValue()).isEqualTo("draft");
        assertThat(json(first).has("publishAt")).isFalse();
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void scheduledRevisionCanBeTakenOffTheSchedule() {
        String published = published();
        edit(published, "A better title");
        publish(published, "{\"at\": \"2999-01-01T00:00:00Z\"}");

        HttpResponse<String> first = ingest.delete(author, "/submissions/" + published + "/publication/schedule");
        HttpResponse<String> second = ingest.delete(author, "/submissions/" + published + "/publication/schedule");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).get("state").textValue()).isEqualTo("published");
        assertThat(json(first).get("pendingRevision").booleanValue()).isTrue();
        assertThat(json(first).has("publishAt")).isFalse();
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void differenceIsToWhatReadersSee() {
        String published = published();
        edit(published, "First of all");
        edit(published, "First and best");

        JsonNode difference = json(ingest.get(author, "/submissions/" + published + "/difference"));
        JsonNode last = json(ingest.get(author, "/submissions/" + published + "/difference?from=2&to=3"));

        assertThat(difference.get("from").intValue()).isEqualTo(1);
        assertThat(difference.get("to").intValue()).isEqualTo(3);
        assertThat(difference.get("fields")).hasSize(1);
        assertThat(difference.at("/fields/0/field").textValue()).isEqualTo("title");
        assertThat(difference.at("/fields/0/pieces").findValuesAsText("kind")).containsExactly("kept", "added");
        assertThat(last.at("/fields/0/pieces").findValuesAsText("text")).contains("of", "all", "and", "best");
        assertThat(ingest.get(author, "/submissions/" + published + "/difference?to=4").statusCode()).isEqualTo(422);
    }

    @Test
    void withdrawalIsFinal() {
        String published = published();

        HttpResponse<String> withdrawn = ingest.delete(author,
                "/submissions/" + published + "/publication?reason=It%20was%20wrong");
        HttpResponse<String> again = ingest.delete(author, "/submissions/" + published + "/publication?reason=Other");

        assertThat(json(withdrawn).get("state").textValue()).isEqualTo("withdrawn");
        assertThat(json(withdrawn).get("reason").textValue()).isEqualTo("It was wrong");
        assertThat(json(withdrawn).get("version").intValue()).isEqualTo(2);
        assertThat(again.body()).isEqualTo(withdrawn.body());
        assertThat(publish(published, "{}").statusCode()).isEqualTo(409);
        assertThat(edit(published, "Again").statusCode()).isEqualTo(409);
        assertThat(ingest.delete(author, "/submissions/" + published).statusCode()).isEqualTo(409);
    }

    @Test
    void withdrawalNeedsAReason() {
        String published = published();

        HttpResponse<String> refused = ingest.delete(author, "/submissions/" + published + "/publication");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").textValue()).isEqualTo("#/reason");
    }

    @Test
    void draftCanBeDiscardedAndIsGone() {
        String draft = draft();

        assertThat(ingest.delete(author, "/submissions/" + draft).statusCode()).isEqualTo(204);
        assertThat(ingest.delete(author, "/submissions/" + draft).statusCode()).isEqualTo(204);
        assertThat(show(draft).statusCode()).isEqualTo(404);
        assertThat(ingest.delete(author, "/submissions/" + published()).statusCode()).isEqualTo(409);
    }

    @Test
    void editNeedsTheEditionThatItReplaces() {
        String draft = draft();

        assertThat(ingest.put(author, "/submissions/" + draft, content("Other", "")).statusCode()).isEqualTo(428);
        assertThat(ingest.put(author, "/submissions/" + draft, content("Other", ""), "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> edited = ingest.put(author, "/submissions/" + draft, content("Other", ""), "If-Match",
                "\"1\"");
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void slugIsMadeOnceAndNeverGivenToAnother() {
        String title = "Title " + UUID.randomUUID();
        JsonNode first = json(submit(title, ""));
        JsonNode second = json(submit(title, ""));
        JsonNode third = json(submit(title, ""));

        String slug = first.get("slug").textValue();
        assertThat(second.get("slug").textValue()).isEqualTo(slug + "-2");
        assertThat(third.get("slug").textValue()).isEqualTo(slug + "-3");
        assertThat(json(edit(first.get("id").textValue(), "Another title")).get("slug").textValue()).isEqualTo(slug);
    }

    @Test
    void oldSlugOfAPublishedSubmissionStaysItsOwn() {
        String wanted = "slug-" + UUID.randomUUID().toString().substring(0, 20).replaceAll("-+$", "");
        JsonNode first = json(submit("Title", ", \"slug\": \"%s\"".formatted(wanted)));
        publish(first.get("id").textValue(), "{}");
        ingest.put(author, "/submissions/" + first.get("id").textValue(),
                content("Title", ", \"slug\": \"%s-new\"".formatted(wanted)), "If-Match", "*");

        JsonNode second = json(submit("Title", ", \"slug\": \"%s\"".formatted(wanted)));

        assertThat(second.get("slug").textValue()).isEqualTo(wanted + "-2");
    }

    @Test
    void revisionsAreListedNewestFirst() {
        String published = published();
        edit(published, "Second");
        publish(published, "{}");
        edit(published, "Third");

        JsonNode page = json(ingest.get(author, "/submissions/" + published + "/revisions?limit=2"));
        JsonNode rest = json(ingest.get(author,
                "/submissions/" + published + "/revisions?limit=2&cursor=" + page.get("next").textValue()));

        assertThat(page.findValuesAsText("title")).containsExactly("Third", "Second");
        assertThat(page.at("/items/0").has("version")).isFalse();
        assertThat(page.at("/items/1/version").intValue()).isEqualTo(2);
        assertThat(rest.findValuesAsText("title")).containsExactly("First");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void ownSubmissionsAreListedByState() {
        String draft = draft();
        String published = published();

        JsonNode all = json(ingest.get(author, "/submissions"));
        JsonNode drafts = json(ingest.get(author, "/submissions?state=draft"));
        JsonNode first = json(ingest.get(author, "/submissions?limit=1"));
        JsonNode next = json(ingest.get(author, "/submissions?limit=1&cursor=" + first.get("next").textValue()));

        assertThat(all.get("total").intValue()).isEqualTo(2);
        assertThat(all.at("/items").findValuesAsText("id")).containsExactly(published, draft);
        assertThat(drafts.at("/items").findValuesAsText("id")).containsExactly(draft);
        assertThat(first.at("/items/0/id").textValue()).isEqualTo(published);
        assertThat(next.at("/items/0/id").textValue()).isEqualTo(draft);
        assertThat(ingest.get(author, "/submissions?limit=0").statusCode()).isEqualTo(422);
        assertThat(ingest.get(author, "/submissions?state=lost").statusCode()).isEqualTo(422);
        assertThat(ingest.get(author, "/submissions?sate=draft").statusCode()).isEqualTo(400);
    }

    @Test
    void ownSubmissionsAreFoundByMonthAndByWordsOfTheirTitle() {
        String rural = json(submit("Empathy in rural clinics", ", \"issue\": \"2024-05\"")).get("id").textValue();
        submit("Empathy in town", ", \"issue\": \"2024-06\"");

        assertThat(json(ingest.get(author, "/submissions?q=RURAL%20empathy")).at("/items").findValuesAsText("id"))
                .containsExactly(rural);
        assertThat(json(ingest.get(author, "/submissions?issue=2024-05")).at("/items").findValuesAsText("id"))
                .containsExactly(rural);
        assertThat(json(ingest.get(author, "/submissions?q=empathy&issue=2024-07")).get("total").intValue()).isZero();
        assertThat(ingest.get(author, "/submissions?issue=May").statusCode()).isEqualTo(422);
    }

    @Test
    void sameKeyAndBodyMakeOneDraft() {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = ingest.post(author, "/submissions", content("Once", ""), "Idempotency-Key", key);
        edit(json(first).get("id").textValue(), "Changed");
        HttpResponse<String> second = ingest.post(author, "/submissions", content("Once", ""), "Idempotency-Key", key);
        HttpResponse<String> other = ingest.post(author, "/submissions", content("Twice", ""), "Idempotency-Key", key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> submit(String title, String more) {
        return ingest.post(author, "/submissions", content(title, more));
    }

    private String draft() {
        return json(submit("First", "")).get("id").textValue();
    }

    private String published() {
        String draft = draft();
        publish(draft, "{}");
        return draft;
    }

    private HttpResponse<String> show(String id) {
        return ingest.get(author, "/submissions/" + id);
    }

    private HttpResponse<String> publish(String id, String body) {
        return ingest.put(author, "/submissions/" + id + "/publication", body);
    }

    private HttpResponse<String> edit(String id, String title) {
        String tag = show(id).headers().firstValue("ETag").orElseThrow();
        return ingest.put(author, "/submissions/" + id, content(title, ""), "If-Match", tag);
    }

    private static String content(String title, String more) {
        return """
                {"title": "%s", "summary": "What was found.", "practiceImplications": "What to do.",
                 "topics": [], "researchTypes": []%s}
                """.formatted(title, more);
    }
}
