package org.pprnet.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.service.RunningService;

class ProblemsTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aProblemOfAControllerIsAnsweredAsItIs() {
        HttpResponse<String> answer = service.get("/things/withdrawn");
        JsonNode problem = problem(answer, 410, "withdrawn");
        assertThat(problem.path("detail").asText()).isEqualTo("Withdrawn: it was an April joke");
        assertThat(problem.path("title").asText()).isEqualTo("This was withdrawn");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("#/title/0/a~1b~0c");
        assertThat(header(answer, "X-Reason")).isEqualTo("joke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/things/nothing", "/nowhere?q=1"})
    void whatIsNotThereIsNotFound(String path) {
        problem(service.get(path), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotOfferedNamesThoseThatAre() {
        HttpResponse<String> answer = service.send("DELETE", "/things", HttpRequest.BodyPublishers.noBody());
        JsonNode problem = problem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "POST");
        assertThat(problem.path("detail").asText()).isEqualTo("offered here: GET, HEAD, POST");
    }

    @Test
    void aRepresentationThatThereIsNotIsNotAcceptable() {
        JsonNode problem = problem(service.get("/things", "Accept", "text/csv"), 406, "not-acceptable");
        assertThat(problem.path("detail").asText()).contains("application/json");
    }

    @Test
    void aMediaTypeThatIsNotReadIsUnsupported() {
        JsonNode problem = problem(service.post("/things", "a,b", "Content-Type", "text/csv"), 415,
                "unsupported-media-type");
        assertThat(problem.path("detail").asText()).contains("application/json");
    }

    @Test
    void aPathVariableOfTheWrongFormIsMalformed() {
        JsonNode problem = problem(service.get("/things/numbers/many"), 400, "malformed");
        assertThat(problem.path("detail").asText()).isEqualTo("number is not of the form that is expected here");
    }

    @Test
    void aParameterOfTheWrongFormIsMalformed() {
        problem(service.get("/things/numbers/1?times=twice"), 400, "malformed");
    }

    @Test
    void aMissingParameterIsNamed() {
        JsonNode problem = problem(service.get("/things/required"), 400, "malformed");
        assertThat(problem.path("detail").asText()).isEqualTo("word is required");
    }

    @Test
    void everyBrokenConstraintOfABodyIsNamedWithItsPlace() {
        JsonNode problem = problem(service.post("/things",
                "{\"title\": \" \", \"topics\": [\"ok\", \"too long\"], \"part\": {\"name\": \"\", \"count\": 1}}"),
                422, "invalid");
        assertThat(problem.findValuesAsText("pointer")).containsExactly("#/part/name", "#/title", "#/topics/1");
        assertThat(problem.at("/errors/1/detail").asText()).isEqualTo("must not be blank");
    }

    @Test
    void whoIsNotKnownIsToldHowToSayIt() {
        HttpResponse<String> answer = service.get("/things/secret");
        problem(answer, 401, "unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void anErrorWithoutABodyGetsOne() {
        problem(service.get("/things/bare"), 409, "conflict");
    }

    @Test
    void aStatusWithoutATypeKeepsItsStatusAndLosesItsMessage() {
        problem(service.get("/things/teapot"), 418, "malformed");
    }

    @Test
    void anUnexpectedFailureSaysNothingOfTheInside() {
        HttpResponse<String> answer = service.get("/things/broken");
        problem(answer, 500, "internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database-away", "database-stopping", "store-away"})
    void aStoreThatIsAwayIsUnavailableForAWhile(String how) {
        HttpResponse<String> answer = service.get("/things/" + how);
        problem(answer, 503, "unavailable");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
    }

    @Test
    void headHasTheStatusAndNoBody() {
        HttpResponse<String> answer = service.send("HEAD", "/things/withdrawn", HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(header(answer, "Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBrowserGetsJsonToWhereThereAreNoPages() {
        problem(service.get("/nowhere", "Accept", "text/html"), 404, "not-found");
    }

    @Test
    void aBrowserGetsAPageWhereThereAreSome() {
        try (RunningService pages = RunningService.with(Map.of("test.pages", true))) {
            HttpResponse<String> answer = pages.get("/nowhere", "Accept", "text/html,*/*;q=0.8");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(header(answer, "Vary")).isEqualTo("Accept");
            assertThat(answer.body()).isEqualTo("<h1>There is nothing here</h1>");
            problem(pages.get("/nowhere", "Accept", "application/json"), 404, "not-found");
        }
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        String body = "{\"title\": \"" + "x".repeat(9 * 1024 * 1024) + "\"}";
        problem(service.post("/things", body), 413, "too-large");
    }

    static JsonNode problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.body()).doesNotContain("org.pprnet", "io.micronaut", "Exception", "select");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:pprnet:problem:" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }
}
