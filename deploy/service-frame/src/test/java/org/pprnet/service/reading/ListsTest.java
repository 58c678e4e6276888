package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.service.RunningService;

class ListsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

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
    void aPageHasSixItemsUnlessAskedOtherwise() {
        JsonNode page = json(service.get("/things"));
        assertThat(page.path("items")).hasSize(6);
        assertThat(page.path("total").asInt()).isEqualTo(14);
        assertThat(json(service.get("/things?limit=100")).path("items")).hasSize(14);
    }

    @Test
    void followingTheLinksShowsEveryItemOnceAndEnds() {
        List<String> seen = new ArrayList<>();
        String path = "/things?topic=caf%C3%A9%20%26%20more&limit=4";
        while (!path.isEmpty()) {
            HttpResponse<String> answer = service.get(path);
            json(answer).path("items").forEach(item -> seen.add(item.asText()));
            Matcher next = NEXT.matcher(header(answer, "Link"));
            path = next.find() ? next.group(1) : "";
            assertThat(json(answer).has("next")).isEqualTo(!path.isEmpty());
            assertThat(path).satisfiesAnyOf(
                    link -> assertThat(link).isEmpty(),
                    link -> assertThat(link).startsWith("/things?").contains("topic=caf%C3%A9", "%26", "limit=4"));
        }
        assertThat(seen).hasSize(14).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1"})
    void aLimitOutOfItsRangeIsInvalid(String limit) {
        HttpResponse<String> answer = service.get("/things?limit=" + limit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/detail").asText())
                .isEqualTo("limit is " + limit + ", must be 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=many", "limit=99999999999", "cursor=x", "cursor=", "cursor=%00"})
    void whatIsNoLimitOrCursorIsMalformed(String query) {
        assertThat(service.get("/things?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void aCursorOfAnotherListIsMalformed() {
        String foreign = Cursor.of("3").encoded("other things");
        assertThat(service.get("/things?cursor=" + foreign).statusCode()).isEqualTo(400);
    }
}
