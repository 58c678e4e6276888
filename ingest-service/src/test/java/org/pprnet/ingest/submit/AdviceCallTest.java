package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.TestIngest;

/** What an author may ask of a text before it is kept, and of one that is. */
class AdviceCallTest {

    private static final String TEXT = """
            {"title": "Tides", "summary": "The panic rose (slowly.", "practiceImplications": "Look at the sea.",
             "citation": "Moor, C. (2020, September). Tides and moods. Coast, 4, 1-9. https://doi.org/10.5555/coast.4."}
            """;

    private final TestIngest ingest = TestIngest.shared();
    private final String subject = "author-" + UUID.randomUUID();
    private final String author = TestIngest.author(subject);

    @Test
    void unsavedTextGetsAdviceItsCitationAndItsWords() {
        JsonNode advised = asked("/submissions/advice", TEXT);

        assertThat(advised.get("advice").findValuesAsText("kind")).containsExactly("doi-trailing-dot", "unbalanced");
        assertThat(advised.at("/advice/1/place").toString()).isEqualTo("{\"start\":15,\"end\":16,\"text\":\"(\"}");
        assertThat(advised.at("/citation/date").textValue()).isEqualTo("2020-09");
        assertThat(advised.get("words").toString()).isEqualTo("{\"summary\":4,\"practiceImplications\":4}");
    }

    @Test
    void whatIsMissingIsTakenAsEmpty() {
        JsonNode advised = asked("/submissions/advice", "{}");

        assertThat(advised.get("advice").findValuesAsText("kind")).containsExactly("missing-citation",
                "missing-implications");
        assertThat(advised.has("citation")).isFalse();
        assertThat(advised.get("words").toString()).isEqualTo("{\"summary\":0,\"practiceImplications\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice", "suggestions"})
    void nothingIsKept(String call) {
        asked("/submissions/" + call, TEXT);

        assertThat(json(ingest.get(author, "/submissions")).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice", "suggestions"})
    void brokenRulesAreStillRefused(String call) {
        var answer = ingest.post(author, "/submissions/" + call, "{\"title\": 5, \"tags\": []}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("#/title",
                "#/tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice", "suggestions"})
    void onlyAuthorsMayAsk(String call) {
        assertThat(ingest.post(null, "/submissions/" + call, TEXT).statusCode()).isEqualTo(401);
        assertThat(ingest.post(TestIngest.token("someone"), "/submissions/" + call, TEXT).statusCode()).isEqualTo(403);
    }

    @Test
    void savedSubmissionHasTheSameAdviceUntilItIsWithdrawn() {
        JsonNode saved = json(ingest.post(author, "/submissions", TEXT));
        String publication = "/submissions/" + saved.get("id").textValue() + "/publication";

        assertThat(saved.get("advice")).isEqualTo(asked("/submissions/advice", TEXT).get("advice"));

        ingest.put(author, publication, "{}");
        assertThat(json(ingest.delete(author, publication + "?reason=tides")).get("advice")).isEmpty();
    }

    @Test
    void textIsGivenTopicsAndTypesWithTheirReasons() {
        JsonNode suggested = asked("/submissions/suggestions", """
                {"title": "Empathy on the shore: a meta-analysis", "summary": "Empathy was pooled over 40 studies."}
                """);

        assertThat(suggested.at("/topics/0/slug").textValue()).isEqualTo("empathy");
        assertThat(suggested.at("/topics/0/label").textValue()).isEqualTo("Empathy");
        assertThat(suggested.at("/topics/0/because").toString()).isEqualTo("[\"empathy\"]");
        assertThat(suggested.at("/topics/0/score").doubleValue()).isBetween(0.0, 1.0);
        assertThat(suggested.at("/researchTypes/0/slug").textValue()).isEqualTo("meta-analysis");
    }

    @Test
    void submissionIsGivenSuggestionsToThoseItIsOpenTo() {
        String id = json(ingest.post(author, "/submissions", TEXT)).get("id").textValue();
        String suggestions = "/submissions/" + id + "/suggestions";

        assertThat(json(ingest.get(author, suggestions)).at("/topics/0/slug").textValue())
                .isEqualTo("anxiety-disorders");
        assertThat(ingest.get(TestIngest.author("another"), suggestions).statusCode()).isEqualTo(403);
        assertThat(ingest.get(author, "/submissions/" + UUID.randomUUID() + "/suggestions").statusCode())
                .isEqualTo(404);
    }

    private JsonNode asked(String path, String body) {
        var answer = ingest.post(author, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}
