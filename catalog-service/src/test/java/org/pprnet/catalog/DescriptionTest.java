package org.pprnet.catalog;

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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.catalog.RunningCatalog.Answer;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.yaml.snakeyaml.Yaml;

/** The description of the interface (OpenAPI) against the interface. */
class DescriptionTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static RunningCatalog catalog;
    private static JsonNode description;

    @BeforeAll
    static void publish() {
        SummaryBuilder first = aSummary().at("first").titled("First").in(MAY).about("empathy").ofType("survey")
                .citing(new Doi("10.1000/x1"));
        SummaryBuilder gone = aSummary().at("gone").in(MAY);
        catalog = RunningCatalog.empty().take(first.published(), aSummary().at("second").in(MAY).published(),
                gone.published(), gone.withdrawn("Published twice"),
                new SummaryEvent.IssueAnnounced(MAY, 1, "This month: empathy"),
                new SummaryEvent.ArticleFlagged(new Doi("10.1000/x1"), 1, List.of(new Flag(Flag.Kind.CONCERN,
                        new Doi("10.1000/n1"), "A reason", LocalDate.of(2024, 5, 2)))));
        description = description();
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    private static JsonNode description() {
        return Json.mapper()
                .valueToTree(new Yaml().<Map<String, Object>>load(catalog.ask("/openapi/catalog.yml").body()));
    }

    @Test
    void everyCallIsDescribedAndNoOther() {
        Stream<String> routes = catalog.bean(Router.class).uriRoutes().filter(DescriptionTest::isOurs)
                .map(DescriptionTest::path).distinct();

        assertThat(description.get("paths").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(routes.toList());
        assertThat(description.get("paths")).allSatisfy(path -> assertThat(path.has("get")).isTrue());
    }

    private static boolean isOurs(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getName().startsWith("org.pprnet.catalog");
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    @Test
    void parametersAreThoseThatAreRead() {
        assertThat(parameters("/summaries")).containsExactlyInAnyOrder("topic", "type", "month", "author", "by", "year",
                "doi", "match", "asOf", "limit", "cursor", "minPosition");
        assertThat(parameters("/summaries/{name}")).containsExactlyInAnyOrder("name", "asOf", "minPosition");
        assertThat(parameters("/summaries/{name}/revisions")).containsExactlyInAnyOrder("name", "limit", "cursor",
                "minPosition");
        assertThat(parameters("/issues.{suffix}")).containsExactlyInAnyOrder("suffix", "asOf", "limit", "cursor",
                "minPosition");
        assertThat(parameters("/topics")).containsExactlyInAnyOrder("topic", "type", "month", "author", "by", "year",
                "doi", "match", "asOf", "minPosition");
    }

    private static Stream<String> parameters(String path) {
        return call(path).get("parameters").valueStream().map(parameter -> parameter.get("name").textValue());
    }

    @Test
    void formsAreDescribed() {
        for (String path : List.of("/summaries", "/summaries/{name}")) {
            assertThat(call(path).at("/responses/200/content").properties().stream().map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("application/json", "text/html", "application/ld+json",
                            "application/x-bibtex", "application/x-research-info-systems",
                            "application/vnd.citationstyles.csl+json")
                    .allSatisfy(type -> assertThat(catalog.ask(path.replace("{name}", "first"), "Accept", type)
                            .headers().firstValue("content-type").orElse("")).startsWith(type));
        }
        assertThat(call("/").at("/responses/200/content").properties().stream().map(Map.Entry::getKey))
                .containsExactly("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/summaries, /summaries?limit=1, 200",
        "/summaries, /summaries?asOf=2024-05, 200",
        "/summaries.{suffix}, /summaries.json, 200",
        "/summaries, /summaries?topics=empathy, 400",
        "/summaries, /summaries?topic=nothing&year=x, 422",
        "/summaries/{name}, /summaries/first, 200",
        "/summaries/{name}, /summaries/second?asOf=2124-05, 422",
        "/summaries/{name}, /summaries/never, 404",
        "/summaries/{name}, /summaries/gone, 410",
        "/summaries/{name}/revisions, /summaries/first/revisions, 200",
        "/summaries/{name}/revisions.{suffix}, /summaries/first/revisions.json, 200",
        "/issues, /issues, 200",
        "/issues/{name}, /issues/2024-05, 200",
        "/issues/{name}, /issues/2019-01, 404",
        "/topics, /topics, 200",
        "/topics/{name}, /topics/empathy, 200",
        "/research-types, /research-types?topic=empathy, 200",
        "/research-types/{name}, /research-types/survey, 200",
        "/summaries, /summaries?minPosition=99999, 503"})
    void answersAreAsDescribed(String path, String address, int status) {
        Answer answer = catalog.get(address);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        String type = answer.header("content-type").orElseThrow().replaceAll(";.*", "");
        String place = "/paths/%s/get/responses/%d/content/%s/schema".formatted(escaped(path), status, escaped(type));
        assertThat(description.at(place).isObject()).as(place).isTrue();
        assertThat(violations(place, answer.body())).isEmpty();
        assertThat(violations(place, Json.mapper().createObjectNode())).isNotEmpty();
        assertThat(violations(place, ((ObjectNode) answer.body()).put("other", 1))).isNotEmpty();
    }

    @Test
    void answersWithoutContentAreDescribed() {
        Answer moved = catalog.get("/topics/adherence");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(call("/topics/{name}").at("/responses/301/headers/Location").isObject()).isTrue();
        assertThat(moved.header("location")).isPresent();
        String tag = catalog.get("/summaries").header("etag").orElseThrow();
        assertThat(catalog.ask("/summaries", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(call("/summaries").at("/responses/304").isObject()).isTrue();
        assertThat(catalog.ask("/issues", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(call("/issues").at("/responses/406/content/application~1problem+json").isObject()).isTrue();
    }

    @Test
    void wordsOfTheInterfaceAreDescribed() {
        JsonNode match = call("/summaries").get("parameters").valueStream()
                .filter(parameter -> parameter.get("name").textValue().equals("match")).findFirst().orElseThrow();

        assertThat(match.at("/schema/enum").valueStream().map(JsonNode::textValue)).containsExactly("any", "all");
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
