package org.pprnet.service.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;

class LogLinesTest {

    private final LoggerContext context = new LoggerContext();
    private final LogLines lines = new LogLines();

    @BeforeEach
    void nameTheService() {
        context.putProperty("service", "catalog");
        context.putProperty("instance", "2");
        lines.setContext(context);
        lines.setPattern("%-5level %msg%n");
    }

    @Test
    void jsonIsOneObjectALineAndSaysWhoseItIsAndWhy() throws IOException {
        lines.setFormat("json");
        LoggingEvent event = event("says \"no\"\nand more {}", new IllegalStateException("first\nsecond"));
        event.setMDCPropertyMap(Map.of("trace_id", "0af7651916cd43dd8448eb211c80319c"));
        String line = line(event);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode object = Json.mapper().readTree(line);
        assertThat(object.path("time").asText()).isEqualTo(event.getInstant().toString());
        assertThat(object.path("level").asText()).isEqualTo("WARN");
        assertThat(object.path("logger").asText()).isEqualTo("org.pprnet.Some");
        assertThat(object.path("message").asText()).isEqualTo("says \"no\"\nand more 7");
        assertThat(object.path("service").asText()).isEqualTo("catalog");
        assertThat(object.path("instance").asText()).isEqualTo("2");
        assertThat(object.path("trace_id").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(object.path("exception").asText()).startsWith("java.lang.IllegalStateException: first\nsecond")
                .contains("LogLinesTest");
    }

    @Test
    void anyOtherFormatIsThePattern() {
        lines.setFormat("");
        assertThat(line(event("says {}", null))).isEqualTo("WARN  says 7" + System.lineSeparator());
    }

    private LoggingEvent event(String message, Throwable failure) {
        return new LoggingEvent("", context.getLogger("org.pprnet.Some"), Level.WARN, message, failure,
                new Object[]{7});
    }

    private String line(LoggingEvent event) {
        lines.start();
        return new String(lines.encode(event), UTF_8);
    }
}
