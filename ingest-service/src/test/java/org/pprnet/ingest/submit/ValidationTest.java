package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;

class ValidationTest {

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void everyBrokenRuleIsNamedWithItsPlace() {
        JsonNode problem = json(submit("""
                {"title": " ", "summary": 5, "practiceImplications": "x", "topics": ["attachment", "astrology"],
                 "researchTypes": "survey", "issue": "2022-13", "slug": "No Slug", "tags/old": []}
                """, 422));

        assertThat(problem.get("type").textValue()).isEqualTo("urn:pprnet:problem:invalid");
        assertThat(problem.get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("#/title", "#/summary",
                "#/topics/1", "#/researchTypes", "#/issue", "#/slug", "#/tags~1old");
    }

    @Test
    void missingFieldsAreNamed() {
        JsonNode problem = json(submit("{}", 422));

        assertThat(problem.get("errors").findValuesAsText("pointer")).contains("#/title", "#/summary");
    }

    @Test
    void everyRuleThatOneFieldBreaksIsNamed() {
        JsonNode problem = json(submit(titled("\u0000" + "x".repeat(1_000)), 422));

        assertThat(problem.get("errors").findValuesAsText("detail")).containsExactly(
                "has U+0000 at character 1, which no XML document can carry",
                "has 1001 characters, and may have 1000: 1 too many");
    }

    @Test
    void ofMoreThanAThousandBrokenRulesTheFirstThousandAreNamed() {
        JsonNode problem = json(submit("{\"title\": \"t\", \"summary\": \"s\", \"topics\": [0%s]}"
                .formatted(", 0".repeat(100_000)), 422));

        assertThat(problem.get("errors")).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource({"POST, /submissions, title, 1000", "POST, /submissions, citation, 4000",
        "POST, /submissions, summary, 1572864", "POST, /submissions, practiceImplications, 1572864",
        "POST, /submissions, slug, 80", "PUT, /submissions/issues/2022-11, teaser, 4000",
        "DELETE, {published}/publication, reason, 2000"})
    void textThatIsTooLongIsRefusedWithItsPlace(String method, String path, String field, int longest) {
        HttpResponse<String> answer = send(method, path, "{\"%s\": \"%s\"}".formatted(field, "x".repeat(longest + 1)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).contains("#/" + field);
    }

    @Test
    void reasonOfANoticeHasItsLimitToo() {
        HttpResponse<String> answer = send("PUT", "/submissions/retractions/10.1000/x1", """
                {"flags": [{"kind": "concern", "date": "2024-02-01", "reason": "%s"}]}
                """.formatted("x".repeat(2_001)));

        assertThat(json(answer).at("/errors/0/pointer").textValue()).isEqualTo("#/flags/0/reason");
    }

    @ParameterizedTest
    @CsvSource({"POST, /submissions", "PUT, {published}", "PUT, {published}/publication",
        "DELETE, {published}/publication", "PUT, /submissions/issues/2022-11",
        "PUT, /submissions/retractions/10.1000/x1"})
    void unknownFieldIsRefusedEverywhere(String method, String path) {
        HttpResponse<String> answer = send(method, path, "{\"unknown\": 1, \"un~kn/own\": null}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).contains("#/unknown", "#/un~0kn~1own");
    }

    @Test
    void everyBrokenRuleOfAPublicationIsNamed() {
        HttpResponse<String> answer = send("PUT", "{published}/publication",
                "{\"issue\": 202211, \"at\": \"tomorrow\", \"when\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsText("pointer"))
                .containsExactly("#/issue", "#/at", "#/when");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, U+0000", "\\u0010, U+0010", "\\ud800, U+D800", "\\uffff, U+FFFF"})
    void characterThatXmlCannotCarryIsRefusedWithItsPlace(String character, String name) {
        JsonNode problem = json(submit("{\"title\": \"ab%sc\", \"summary\": \"s\"}".formatted(character), 422));

        assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo("#/title");
        assertThat(problem.at("/errors/0/detail").textValue()).contains(name).contains("character 3");
    }

    @Test
    void aliasesOfTopicsAreKeptAsTheirSlugs() {
        JsonNode created = json(submit("""
                {"title": "t", "summary": "s", "topics": ["cbt", "adherence", "adherance"], "researchTypes": ["survey"]}
                """, 201));

        assertThat(created.get("topics").findValuesAsText("slug"))
                .containsExactly("cognitive-therapy-and-cognitive-behavioural-therapy", "adherance");
        assertThat(created.at("/researchTypes/0/label").textValue()).isEqualTo("Survey");
    }

    @Test
    void textStaysVerbatimButForNormalFormC() {
        String text = "  ‘p < .01’ & “β”\r\n\r\n]]> − – \u202e 😀 caf\u0065\u0301  ";
        ObjectNode draft = Json.mapper().createObjectNode().put("title", text).put("summary", text)
                .put("practiceImplications", text).put("citation", text);

        JsonNode created = json(submit(draft.toString(), 201));

        String expected = Normalizer.normalize(text, Normalizer.Form.NFC);
        assertThat(List.of(created.get("title").textValue(), created.get("summary").textValue(),
                created.get("practiceImplications").textValue(), created.at("/citation/text").textValue()))
                .containsOnly(expected);
    }

    @Test
    void titleMayHaveAThousandCharactersWhateverTheyTakeInMemory() {
        submit(titled("😀".repeat(1_000)), 201);
        submit(titled("😀".repeat(1_001)), 422);
    }

    @Test
    void summaryAndImplicationsMayTakeOneAndAHalfMegabytesTogether() {
        int limit = 1_536 * 1024;
        submit(draft("ß".repeat(limit / 4), "x".repeat(limit / 2)), 201);
        submit(draft("ß".repeat(limit / 4), "x".repeat(limit / 2 + 1)), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0190d5a0-7b1c-7000-8000-000000000000", "-a", "a--b", "A", "ä", "", "a b"})
    void slugOfAnotherFormIsRefused(String slug) {
        submit("{\"title\": \"t\", \"summary\": \"s\", \"slug\": \"%s\"}".formatted(slug), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": ", "\"title\"}", "{} {}", "{\"title\": \"\u0001\"}"})
    void whatIsNoJsonIsRefused(String body) {
        submit(body, 400);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        submit("[".repeat(100_000), 400);
    }

    @Test
    void bodyThatIsNoObjectIsRefused() {
        submit("[]", 422);
        submit("null", 422);
    }

    @Test
    void otherMediaTypeIsRefused() {
        HttpResponse<String> answer = ingest.send(author, "POST", "/submissions", BodyPublishers.ofString("<a/>"),
                "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void tooLargeABodyIsAnswered() {
        HttpResponse<String> answer = ingest.post(author, "/submissions", draft("x".repeat(12_000_000), ""));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void reasonAndFlagsKeepTheirRules() {
        String admin = TestIngest.admin();
        HttpResponse<String> answer = ingest.put(admin, "/submissions/retractions/10.1000/x1", """
                {"flags": [{"kind": "gossip", "date": "2024-02-30", "reason": "r", "why": 1}, {"kind": "concern"}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).contains("#/flags/0/kind",
                "#/flags/0/date", "#/flags/0/why", "#/flags/1/date", "#/flags/1/reason");
        assertThat(ingest.put(admin, "/submissions/retractions/no-doi", "{\"flags\": []}").statusCode())
                .isEqualTo(422);
        assertThat(ingest.put(admin, "/submissions/issues/2022-13", "{\"teaser\": \"t\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void doiInTheAddressIsTakenWhole() {
        String doi = "10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O";

        HttpResponse<String> answer = ingest.put(TestIngest.admin(), "/submissions/retractions/" + doi,
                "{\"flags\": []}");

        assertThat(json(answer).get("doi").textValue())
                .isEqualTo("10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return ingest.send(TestIngest.admin(), method, path.replace("{published}", published()),
                BodyPublishers.ofString(body), "Content-Type", "application/json", "If-Match", "*");
    }

    private String published() {
        String place = submit(titled("t"), 201).headers().firstValue("Location").orElseThrow();
        ingest.put(author, place + "/publication", "{}");
        return place;
    }

    private HttpResponse<String> submit(String body, int status) {
        HttpResponse<String> answer = ingest.post(author, "/submissions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String titled(String title) {
        return Json.mapper().createObjectNode().put("title", title).put("summary", "s").toString();
    }

    private static String draft(String summary, String implications) {
        return Json.mapper().createObjectNode().put("title", "t").put("summary", summary)
                .put("practiceImplications", implications).toString();
    }
}
