package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.server.HttpServerConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.service.RunningService;

class StateTest {

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
    void theStateIsTheOneThatIsKept() {
        assertThat(service.get("/state").body())
                .isEqualTo(
                        "{\"service\":\"things\",\"position\":7,\"summaries\":3,\"digest\":\"kept\",\"summariesDigest\":\"summaries\"}");
    }

    @Test
    void theDeepStateIsComputedAgain() {
        assertThat(service.get("/state?deep=true").body()).contains("\"digest\":\"computed\"");
        assertThat(service.get("/state?deep=false").body()).contains("\"digest\":\"kept\"");
    }

    @Test
    void deepStateMayBeComputedForAnHour() {
        HttpServerConfiguration server = service.bean(HttpServerConfiguration.class);
        assertThat(List.of(server.getIdleTimeout(), server.getReadIdleTimeout(), server.getWriteIdleTimeout()))
                .containsOnly(Duration.ofHours(1));
    }
}
