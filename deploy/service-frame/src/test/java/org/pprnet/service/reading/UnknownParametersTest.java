package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.json;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.service.RunningService;

class UnknownParametersTest {

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
    void jsonNamesEveryParameterThatItDoesNotKnow() {
        HttpResponse<String> answer = service.get("/things?topik=a&topic=b&utm_source=c");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).isEqualTo("unknown query parameter: topik, utm_source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things?topic=a&topic=b&limit=2", "/things/numbers/3?times=2", "/things?minPosition=0",
        "/things/past?asOf=2020-01", "/state?deep=true", "/state?deep=false"})
    void knownParametersAreRead(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/numbers/3?number=4&tmies=2", "/things/past?minposition=1", "/things?page",
        "/things?limit=0&page=2", "/state?depp=true", "/state?position=3", "/state?deep=ture",
        "/state?deep", "/state?deep=true&deep=no"})
    void typingErrorsAreRefused(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void writesRefuseThemToo() {
        assertThat(service.post("/things?dryrun=true", "{\"title\":\"A\",\"topics\":[]}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/page", "/things/either", "/things/lenient", "/prometheus", "/health"})
    void pagesFeedsAndProbesIgnoreThem(String path) {
        assertThat(service.get(path + "?utm_source=newsletter").statusCode()).isEqualTo(200);
    }
}
