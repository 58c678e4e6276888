package org.pprnet.service.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
}
