package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.ingest.TestIngest;

class AccessTest {

    private static final String UNKNOWN = "/submissions/0190d5a0-7b1c-7000-8000-000000000000";

    private final TestIngest ingest = TestIngest.shared();

    @ParameterizedTest
    @CsvSource({"GET, /submissions, author", "POST, /submissions, author", "GET, {id}, author", "PUT, {id}, author",
        "DELETE, {id}, author", "GET, {id}/revisions, author", "PUT, {id}/publication, author",
        "DELETE, {id}/publication, author", "GET, {id}/receipt, author",
        "PUT, /submissions/issues/2022-11, editor",
        "PUT, /submissions/retractions/10.1000/1, admin", "DELETE, /submissions/retractions/10.1000/1, admin",
        "POST, /submissions/imports, admin", "GET, /submissions/imports/x, admin"})
    void endpointIsOpenFromItsRoleOnAndClosedBelow(String method, String path, String lowest) {
        String place = path.replace("{id}", UNKNOWN);
        List<String> rising = List.of("author", "editor", "admin");

        assertThat(status(null, method, place)).isEqualTo(401);
        assertThat(status(TestIngest.token("nobody"), method, place)).isEqualTo(403);
        assertThat(status(TestIngest.token("nobody", "publisher"), method, place)).isEqualTo(403);
        for (String role : rising) {
            int status = status(TestIngest.token("somebody", role), method, place);
            if (rising.indexOf(role) < rising.indexOf(lowest)) {
                assertThat(status).as(role).isEqualTo(403);
            } else {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void badTokenIsRefused(String name, String token) {
        HttpResponse<String> answer = ingest.get(token, "/submissions");

        assertThat(answer.statusCode()).as(name).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    static Stream<Object[]> badTokens() {
        JWTClaimsSet good = claims().build();
        JWTClaimsSet late = claims().expirationTime(Date.from(Instant.now().minusSeconds(60))).build();
        JWTClaimsSet endless = claims().expirationTime(null).build();
        JWTClaimsSet foreign = claims().audience("somebody-else").build();
        JWTClaimsSet aimless = claims().audience((String) null).build();
        String signed = TestIngest.signed(TestIngest.SECRET, good);
        String[] parts = signed.split("\\.");
        return Stream.of(new Object[]{"other secret", TestIngest.signed("another secret of at least 32 bytes", good)},
                new Object[]{"expired", TestIngest.signed(TestIngest.SECRET, late)},
                new Object[]{"without end", TestIngest.signed(TestIngest.SECRET, endless)},
                new Object[]{"for somebody else", TestIngest.signed(TestIngest.SECRET, foreign)},
                new Object[]{"for nobody", TestIngest.signed(TestIngest.SECRET, aimless)},
                new Object[]{"algorithm none", new PlainJWT(good).serialize()},
                new Object[]{"without its signature", parts[0] + "." + parts[1] + "."},
                new Object[]{"with other claims",
                    parts[0] + "." + TestIngest.token("other", "admin").split("\\.")[1] + "." + parts[2]},
                new Object[]{"no token at all", "abc"});
    }

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

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject("a").claim("name", "A").claim("roles", List.of("author"))
                .audience("pprnet").expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }
}
