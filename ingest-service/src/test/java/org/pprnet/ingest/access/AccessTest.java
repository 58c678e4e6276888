package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class AccessTest {

    private final TestIngest ingest = TestIngest.shared();

    @Test
    void somebodyElsesSubmissionIsOpenToEditorsOnly() {
        String body = "{\"title\": \"t\", \"summary\": \"s\"}";
        String place = ingest.post(TestIngest.author("anna"), "/submissions", body).headers().firstValue("Location")
                .orElseThrow();

        assertThat(status(TestIngest.author("bert"), "GET", place)).isEqualTo(403);
        assertThat(status(TestIngest.author("bert"), "DELETE", place)).isEqualTo(403);
        assertThat(ingest.put(TestIngest.author("bert"), place, body, "If-Match", "*").statusCode()).isEqualTo(403);
        assertThat(status(TestIngest.editor(), "GET", place)).isEqualTo(200);
        assertThat(ingest.get(TestIngest.author("bert"), "/submissions?limit=100").body())
                .doesNotContain(place.substring("/submissions/".length()));
    }

    @Test
    void refusalIsAProblem() {
        HttpResponse<String> answer = ingest.put(TestIngest.author("a"), "/submissions/issues/2022-11", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void vocabularyAndHealthAreOpenToAll() {
        assertThat(status(null, "GET", "/submissions/vocabulary")).isEqualTo(200);
        assertThat(status(null, "GET", "/health/liveness")).isEqualTo(200);
        assertThat(status(null, "GET", "/state")).isEqualTo(200);
        assertThat(status(null, "GET", "/prometheus")).isEqualTo(200);
    }

    @Test
    void unknownAddressIsNotRevealedWithoutAToken() {
        assertThat(status(null, "GET", "/submissions/x/y/z")).isEqualTo(401);
        assertThat(status(TestIngest.author("a"), "GET", "/submissions/x/y/z")).isEqualTo(404);
    }

    @Test
    void tooShortASecretStopsTheStart() {
        Assertions.assertThatThrownBy(() -> ApplicationContext.run(Map.of(
                "micronaut.security.token.jwt.signatures.secret.validation.secret", "short")))
                .hasRootCauseInstanceOf(ConfigurationException.class)
                .hasStackTraceContaining("TOKEN_SECRET has 5 bytes and needs 32");
    }

    private int status(String token, String method, String path) {
        return ingest.send(token, method, path, method.equals("GET") || method.equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}"), "Content-Type", "application/json").statusCode();
    }
}
