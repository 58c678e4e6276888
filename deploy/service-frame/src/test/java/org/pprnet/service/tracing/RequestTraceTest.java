package org.pprnet.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.service.RunningService;

class RequestTraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENT = "00-%s-b7ad6b7169203331-01".formatted(TRACE);

    @Test
    void withoutACollectorWhatTheCallerSentIsPassedOnAsItIs() {
        try (RunningService service = RunningService.with(Map.of("tracing.endpoint", ""))) {
            assertThat(service.bean(Traces.class)).isSameAs(Traces.NONE);
            assertThat(service.has(CollectedTraces.class)).isFalse();
            assertThat(service.has(RequestSpans.class)).isFalse();
            assertThat(trace(service, SENT).path("traceparent").asText()).isEqualTo(SENT);
            assertThat(trace(service, "00-nonsense").path("traceparent").asText()).isEqualTo("null");
        }
    }

    @Test
    void aTracedRequestHasASpanOfItsOwnInTheTraceOfItsCallerAndIsLoggedByIt() {
        try (RunningService service = RunningService.with(Map.of("tracing.endpoint", "http://127.0.0.1:1/"))) {
            JsonNode told = trace(service, SENT);
            assertThat(told.path("traceparent").asText()).startsWith("00-" + TRACE).isNotEqualTo(SENT);
            assertThat(told.path("logged").asText()).isEqualTo(TRACE);
            assertThat(trace(service, "00-nonsense").path("traceparent").asText())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]").doesNotContain(TRACE);
        }
    }

    private static JsonNode trace(RunningService service, String traceparent) {
        return json(service.post("/things/trace", "", "traceparent", traceparent));
    }
}
