package org.pprnet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

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
    void timesAreTextAndWhatIsAbsentIsLeftOut() {
        String body = "{\"title\":\"A\",\"issue\":\"2022-11\",\"at\":\"2022-11-01T00:00:00Z\",\"topics\":[]}";
        HttpResponse<String> answer = service.post("/things", body);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void anUnknownFieldIsNamed() {
        JsonNode problem = refused(
                "{\"title\": \"A\", \"topics\": [], \"part\": {\"name\": \"b\", \"count\": 1, \"cuont\": 1}}");
        assertThat(problem.path("detail").asText()).isEqualTo("part/cuont: there is no field of this name");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("#/part/cuont");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": 5, "topics": []}                           | #/title
            {"title": "A", "topics": "one"}                      | #/topics
            {"title": "A", "topics": [{}]}                       | #/topics/0
            {"title": "A", "topics": [], "issue": "2022-13"}     | #/issue
            {"title": "A", "topics": [], "part": {"count": "x"}} | #/part/count
            """)
    void aValueOfTheWrongTypeIsRefusedWithItsPlace(String body, String pointer) {
        assertThat(refused(body).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\": }", "{} {}", "nonsense", "[1", "\u0000",
        "{\"title\": \"A\", \"title\": \"B\", \"topics\": []}"})
    void whatIsNotJsonIsRefused(String body) {
        refused(body);
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused("");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        refused("{\"part\":".repeat(5_000));
    }

    private static JsonNode refused(String body) {
        HttpResponse<String> answer = service.post("/things", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("org.pprnet", "io.micronaut", "com.fasterxml", "Exception");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:pprnet:problem:malformed");
        return json(answer);
    }
}
