package org.pprnet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Filter;
import io.micronaut.web.router.RouteBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.log.LogSettings;

class CommonSettingsTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of("log.client.security.protocol", "SASL_SSL"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void healthTellsAnybodyEverything() {
        HttpResponse<String> answer = service.get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").asText()).isEqualTo("UP");
        assertThat(json(answer).has("details")).isTrue();
        assertThat(service.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreThereForPrometheus() {
        service.get("/things");
        assertThat(service.get("/prometheus").body()).contains("jvm_memory",
                "http_server_requests_seconds_bucket{exception=\"none\",method=\"GET\",status=\"200\",uri=\"/things\",le=\"0.03\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things?limit=2", "/things/page", "/things/either", "/things/withdrawn", "/nowhere"})
    void headTellsWhatGetWouldSend(String path) {
        HttpResponse<String> get = service.get(path);
        HttpResponse<String> head = service.send("HEAD", path, HttpRequest.BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
        assertThat(header(head, "Link")).isEqualTo(header(get, "Link"));
        assertThat(header(head, "Connection")).isEmpty();
    }

    /** Else Micronaut matches and sorts all filters again for each request. */
    @Test
    void filtersAreForEveryPathAndMethod() {
        assertThat(service.bean(ApplicationContext.class).getBeansOfType(RouteBuilder.class))
                .flatExtracting(RouteBuilder::getFilterRoutes).isNotEmpty()
                .allSatisfy(filter -> {
                    assertThat(filter.hasMethods()).isFalse();
                    assertThat(filter.getPatterns()).containsOnly(Filter.MATCH_ALL_PATTERN);
                });
    }

    @Test
    void noOtherManagementEndpointIsOpen() {
        assertThat(service.get("/beans").statusCode()).isEqualTo(404);
        assertThat(service.get("/env").statusCode()).isEqualTo(404);
        assertThat(service.send("POST", "/stop", HttpRequest.BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    }

    @Test
    void readsAreOpenToScriptsOfAnyOrigin() {
        HttpResponse<String> answer = service.get("/things", "Origin", "https://reader.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Log-Position", "Link");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(service.get("/nowhere", "Origin", "https://reader.example"),
                "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void preflightAllowsReadsOnly() {
        HttpResponse<String> answer = service.send("OPTIONS", "/things", HttpRequest.BodyPublishers.noBody(),
                "Origin", "https://reader.example", "Access-Control-Request-Method", "GET",
                "Access-Control-Request-Headers", "if-none-match");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("If-None-Match")
                .doesNotContain("Authorization");
    }

    @Test
    void writesAreNotOpenToScriptsOfOtherOrigins() {
        HttpResponse<String> answer = service.post("/things", "{\"title\":\"A\",\"topics\":[]}", "Content-Type",
                "application/json", "Origin", "https://reader.example");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aRequestLineOfSixtyThousandBytesIsRead() {
        assertThat(service.get("/things/required?word=" + "x".repeat(60_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLongerRequestLineIsAnsweredWithAClientError() throws IOException {
        assertThat(raw("GET /" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 4.*").contains("application/problem+json");
    }

    @Test
    void whatIsNotHttpIsAnsweredWithAClientError() throws IOException {
        assertThat(raw("NONSENSE\r\n\r\n")).matches("(?s)HTTP/1\\.[01] 4.*").contains("application/problem+json");
    }

    @Test
    void controllersRunOnVirtualThreads() {
        assertThat(service.get("/things/thread").body()).isEqualTo("virtual");
    }

    @Test
    void instantsAreToTheMillisecond() {
        assertThat(service.bean(Clock.class).instant().getNano() % 1_000_000).isZero();
    }

    @Test
    void kafkaSettingsComeFromTheConfiguration() {
        LogSettings settings = service.bean(LogSettings.class);
        assertThat(settings.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(settings.client()).containsExactly(Map.entry("security.protocol", "SASL_SSL"));
    }

    @Test
    void aServicesOwnSettingsWin() {
        try (RunningService own = RunningService.with(Map.of("log.bootstrap-servers", "elsewhere:1"))) {
            assertThat(own.bean(LogSettings.class)).isEqualTo(LogSettings.at("elsewhere:1"));
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoTimeout(5_000);
            byte[] answer = new byte[8_192];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }
}
