package org.pprnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.yaml.snakeyaml.Yaml;

/** The description of the interface (OpenAPI) against the interface. */
class DescriptionTest {

    private static final String OURS = "/submissions";

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("author-" + UUID.randomUUID());
    private final String admin = TestIngest.admin();
    private final JsonNode description = description();

    private JsonNode description() {
        HttpResponse<String> answer = ingest.get(null, "/openapi/ingest.yml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("yaml");
        return Json.mapper().valueToTree(new Yaml().<Map<String, Object>>load(answer.body()));
    }

    @Test
    void everyEndpointIsDescribedAndNoOther() {
        List<Endpoint> described = new ArrayList<>();
        description.get("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(
                method -> described.add(new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path.getKey()))));

        assertThat(described.stream().filter(one -> one.path().startsWith(OURS)))
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.allOf(ingest).stream().filter(one -> one.path().startsWith(OURS)).toList());
    }

    @Test
    void whatNeedsATokenSaysSoAndAnswersWithProblems() {
        description.get("paths").properties().forEach(path -> path.getValue().properties().forEach(call -> {
            if (path.getKey().startsWith(OURS) && !path.getKey().endsWith("/vocabulary")) {
                assertThat(call.getValue().at("/security/0/token").isArray()).as(path.getKey()).isTrue();
                assertThat(call.getValue().at("/responses/4XX/content/application~1problem+json").isObject())
                        .as(path.getKey()).isTrue();
            }
        }));
        assertThat(description.at("/components/securitySchemes/token/scheme").textValue()).isEqualTo("bearer");
    }

    @Test
    void headersAreDescribed() {
        assertThat(parameter("put", OURS + "/{id}", "If-Match").get("required").booleanValue()).isTrue();
        assertThat(parameter("post", OURS, "Idempotency-Key").path("required").booleanValue()).isFalse();
        assertThat(call("post", OURS).at("/responses/201/headers").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("Location", "ETag");
        assertThat(call("put", OURS + "/{id}").at("/responses/200/headers/ETag").isObject()).isTrue();
    }

    @Test
    void answersAreAsDescribed() {
        HttpResponse<String> draft = ingest.post(author, OURS, """
                {"title": "t", "summary": "s", "citation": "Luyten, P. (2020). A title. A Journal, 16, 297-325. https://doi.org/10.1000/x1",
                 "topics": ["attachment"], "researchTypes": ["survey"]}
                """);
        String place = draft.headers().firstValue("Location").orElseThrow();
        check("post", OURS, draft);
        check("get", OURS + "/{id}", ingest.get(author, place));
        check("put", OURS + "/{id}",
                ingest.put(author, place, "{\"title\": \"u\", \"summary\": \"s\"}", "If-Match", "\"1\""));
        check("get", OURS, ingest.get(author, OURS + "?limit=1"));
        check("get", OURS + "/{id}/revisions", ingest.get(author, place + "/revisions"));
        check("get", OURS + "/{id}/difference", ingest.get(author, place + "/difference"));
        check("put", OURS + "/{id}/publication", ingest.put(author, place + "/publication", "{}"));
        check("get", OURS + "/{id}/receipt", ingest.get(author, place + "/receipt"));
        check("delete", OURS + "/{id}/publication/schedule", ingest.delete(author, place + "/publication/schedule"));
        check("delete", OURS + "/{id}/publication", ingest.delete(author, place + "/publication?reason=r"));
        check("get", OURS + "/vocabulary", ingest.get(null, OURS + "/vocabulary"));
    }

    @Test
    void answersToEditorsAndAdminsAreAsDescribed() {
        check("put", OURS + "/issues/{month}", ingest.put(admin, OURS + "/issues/2022-11", "{\"teaser\": \"t\"}"));
        check("put", OURS + "/retractions/{doi}", ingest.put(admin, OURS + "/retractions/10.1000/d1", """
                {"flags": [{"kind": "concern", "noticeDoi": "10.1000/n1", "date": "2024-02-01", "reason": "r"}]}
                """));
        check("delete", OURS + "/retractions/{doi}", ingest.delete(admin, OURS + "/retractions/10.1000/d1"));
        HttpResponse<String> run = ingest.send(admin, "POST", OURS + "/imports?dryRun=true",
                BodyPublishers.ofString("{\"title\": \"t\", \"summary\": \"s\"}\n{}\n"), "Content-Type",
                "application/x-ndjson");
        check("post", OURS + "/imports", run);
        check("get", OURS + "/imports/{id}", ingest.get(admin, run.headers().firstValue("Location").orElseThrow()));
        check("get", OURS + "/imports", ingest.get(admin, OURS + "/imports"));
    }

    @Test
    void draftThatIsDescribedIsTheOneThatIsTaken() {
        JsonNode draft = description.at("/components/schemas/Draft");

        assertThat(draft.get("required").valueStream().map(JsonNode::textValue))
                .containsExactlyInAnyOrder("title", "summary");
        JsonNode problem = json(ingest.post(author, OURS, "{}"));
        assertThat(problem.get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("#/title", "#/summary");
        conforms(description.at("/components/schemas/Problem"), problem, "problem");
        draft.get("properties").fieldNames().forEachRemaining(field -> assertThat(
                ingest.post(author, OURS, "{\"%s\": {}}".formatted(field)).body()).doesNotContain("is not a field"));
    }

    private void check(String method, String path, HttpResponse<String> answer) {
        String place = method + " " + path;
        JsonNode described = call(method, path).get("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isObject()).as("%s: %d %s", place, answer.statusCode(), answer.body()).isTrue();
        described.path("headers").fieldNames()
                .forEachRemaining(name -> assertThat(answer.headers().firstValue(name)).as(place).isPresent());
        conforms(described.at("/content/application~1json/schema"), json(answer), place);
    }

    /** A value has every field that is required, and none that is not described. */
    private void conforms(JsonNode schema, JsonNode value, String place) {
        JsonNode type = schema.has("$ref")
                ? description.at(schema.get("$ref").textValue().substring(1))
                : schema.path("allOf").path(0).has("$ref")
                        ? description.at(schema.at("/allOf/0/$ref").textValue().substring(1))
                        : schema;
        if (type.has("enum")) {
            assertThat(type.get("enum").valueStream()).as(place).contains(value);
        }
        switch (type.path("type").asText()) {
            case "object" -> fields(type, value, place);
            case "array" -> value.forEach(item -> conforms(type.get("items"), item, place + "[]"));
            case "string" -> assertThat(value.isTextual()).as(place).isTrue();
            case "integer" -> assertThat(value.isIntegralNumber()).as(place).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
            default -> throw new AssertionError("%s: %s".formatted(place, type));
        }
    }

    private void fields(JsonNode type, JsonNode value, String place) {
        assertThat(value.isObject()).as(place).isTrue();
        type.path("required").forEach(name -> assertThat(value.has(name.textValue())).as(place + "." + name).isTrue());
        value.properties().forEach(field -> {
            JsonNode described = type.has("additionalProperties")
                    ? type.get("additionalProperties")
                    : type.path("properties").path(field.getKey());
            assertThat(described.isObject()).as(place + "." + field.getKey()).isTrue();
            conforms(described, field.getValue(), place + "." + field.getKey());
        });
    }

    private JsonNode call(String method, String path) {
        return description.get("paths").get(path).get(method);
    }

    private JsonNode parameter(String method, String path, String name) {
        return StreamSupport.stream(call(method, path).get("parameters").spliterator(), false)
                .filter(parameter -> parameter.get("name").textValue().equals(name)).findFirst().orElseThrow();
    }
}
