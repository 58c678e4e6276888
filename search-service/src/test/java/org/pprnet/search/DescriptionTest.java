package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent;
import org.yaml.snakeyaml.Yaml;

/** The description of the interface (OpenAPI) against the interface. */
class DescriptionTest {

    private static RunningSearch service;
    private static JsonNode description;

    @BeforeAll
    static void publish() {
        service = RunningSearch.start();
        service.publish(
                aSummary().titled("Empathy first").about("empathy").ofType("survey").citing(new Doi("10.1000/x1"))
                        .published(),
                aSummary().titled("Empathy second").about("empathy").published(),
                new SummaryEvent.ArticleFlagged(new Doi("10.1000/x1"), 1, List.of(new Flag(Flag.Kind.CONCERN,
                        new Doi("10.1000/n1"), "A reason", LocalDate.of(2024, 5, 2)))));
        service.awaitVisible();
        description = Json.mapper()
                .valueToTree(new Yaml().<Map<String, Object>>load(service.ask("/openapi/search.yml").body()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyCallIsDescribedAndNoOther() {
        Stream<String> routes = service.bean(Router.class).uriRoutes().filter(DescriptionTest::isOurs)
                .map(DescriptionTest::path).distinct();

        assertThat(description.get("paths").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(routes.toList());
        assertThat(description.get("paths")).allSatisfy(path -> assertThat(path.has("get")).isTrue());
    }

    private static boolean isOurs(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getName().startsWith("org.pprnet.search");
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    @Test
    void parametersAreThoseThatAreRead() {
        assertThat(call("/search").get("parameters").valueStream().map(parameter -> parameter.get("name").textValue()))
                .containsExactlyInAnyOrder("q", "topic", "type", "from", "to", "by", "sort", "limit", "cursor",
                        "minPosition");
        assertThat(parameter("sort").at("/schema/enum").valueStream().map(JsonNode::textValue))
                .containsExactly("relevance", "newest");
        assertThat(parameter("topic").at("/schema/type").textValue()).isEqualTo("array");
        assertThat(parameter("topic").path("explode").asBoolean(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/search, /search?q=empathy&limit=1&sort=newest, 200",
        "/search, /search?topic=empathy&topic=attachment, 200",
        "/search, /search?q=hippopotamus, 200",
        "/search/suggest, /search/suggest?q=emp, 200",
        "/search, /search?query=empathy, 400",
        "/search, /search?topic=nothing, 422",
        "/search, /search?minPosition=99999, 503"})
    void answersAreAsDescribed(String path, String address, int status) {
        HttpResponse<String> answer = service.ask(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String type = answer.headers().firstValue("content-type").orElseThrow().replaceAll(";.*", "");
        String place = "/paths/%s/get/responses/%d/content/%s/schema".formatted(escaped(path), status, escaped(type));
        JsonNode body = RunningSearch.json(answer);
        assertThat(description.at(place).isObject()).as(place).isTrue();
        assertThat(violations(place, body)).isEmpty();
        assertThat(violations(place, Json.mapper().createObjectNode())).isNotEmpty();
        assertThat(violations(place, ((ObjectNode) body).put("other", 1))).isNotEmpty();
    }

    @Test
    void formsAndOtherAnswersAreDescribed() {
        assertThat(call("/search").at("/responses/200/content").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("application/json", "text/html");
        assertThat(call("/search").get("responses").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("200", "304", "400", "406", "410", "422", "503");
    }

    private static JsonNode parameter(String name) {
        return call("/search").get("parameters").valueStream()
                .filter(parameter -> parameter.get("name").textValue().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode call(String path) {
        return description.at("/paths/" + escaped(path) + "/get");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What the schema at a place of the description says against a value. */
    private static List<?> violations(String place, JsonNode value) {
        ObjectNode schema = description.deepCopy();
        schema.setAll((ObjectNode) description.at(place));
        Schema read = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(closed(schema).toString(),
                InputFormat.JSON);
        return read.validate(value.toString(), InputFormat.JSON);
    }

    /** What is not described is not there: nothing else may be. */
    private static JsonNode closed(ObjectNode schema) {
        schema.at("/components/schemas").forEach(type -> {
            if (type.has("properties") && !type.has("additionalProperties")) {
                ((ObjectNode) type).put("additionalProperties", false);
            }
        });
        return schema;
    }
}
