package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.ingest.TestIngest;

/** Who may call what: every endpoint but the desk's, for every role and for every token that is none. */
class EndpointAccessTest {

    private static final String ID = "0190d5a0-7b1c-7000-8000-000000000000";
    private static final List<String> RISING = List.of(Roles.AUTHOR, Roles.EDITOR, Roles.ADMIN);
    private static final String ALL = "all";

    /** The lowest role that an endpoint is open to. One that the router knows and this table does not fails the test. */
    private static final Map<String, String> LOWEST = Map.ofEntries(
            Map.entry("GET /submissions", Roles.AUTHOR),
            Map.entry("POST /submissions", Roles.AUTHOR),
            Map.entry("GET /submissions/{id}", Roles.AUTHOR),
            Map.entry("PUT /submissions/{id}", Roles.AUTHOR),
            Map.entry("DELETE /submissions/{id}", Roles.AUTHOR),
            Map.entry("GET /submissions/{id}/revisions", Roles.AUTHOR),
            Map.entry("GET /submissions/{id}/difference", Roles.AUTHOR),
            Map.entry("GET /submissions/{id}/receipt", Roles.AUTHOR),
            Map.entry("GET /submissions/{id}/suggestions", Roles.AUTHOR),
            Map.entry("PUT /submissions/{id}/publication", Roles.AUTHOR),
            Map.entry("DELETE /submissions/{id}/publication", Roles.AUTHOR),
            Map.entry("DELETE /submissions/{id}/publication/schedule", Roles.AUTHOR),
            Map.entry("POST /submissions/advice", Roles.AUTHOR),
            Map.entry("POST /submissions/suggestions", Roles.AUTHOR),
            Map.entry("PUT /submissions/issues/{month}", Roles.EDITOR),
            Map.entry("PUT /submissions/retractions/{doi:.+}", Roles.ADMIN),
            Map.entry("DELETE /submissions/retractions/{doi:.+}", Roles.ADMIN),
            Map.entry("POST /submissions/imports", Roles.ADMIN),
            Map.entry("GET /submissions/imports", Roles.ADMIN),
            Map.entry("GET /submissions/imports/{id}", Roles.ADMIN),
            Map.entry("GET /submissions/export", Roles.ADMIN),
            Map.entry("POST /submissions/restorations", Roles.ADMIN),
            Map.entry("GET /submissions/restorations/{id}", Roles.ADMIN),
            Map.entry("GET /submissions/vocabulary", ALL),
            Map.entry("GET /state", ALL));

    private final TestIngest ingest = TestIngest.shared();

    static List<String> closed() {
        return LOWEST.keySet().stream().filter(endpoint -> !LOWEST.get(endpoint).equals(ALL)).sorted().toList();
    }

    @Test
    void tableNamesEveryEndpointThatTheRouterKnows() {
        Set<String> known = TestIngest.shared().bean(Router.class).uriRoutes()
                .filter(EndpointAccessTest::isOfTheInterface)
                .map(route -> route.getHttpMethodName() + " " + template(route)).collect(Collectors.toSet());

        assertThat(known).containsExactlyInAnyOrderElementsOf(LOWEST.keySet());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void endpointIsOpenFromItsRoleOnAndClosedBelow(String endpoint) {
        assertThat(call(endpoint, TestIngest.token("nobody")).statusCode()).isEqualTo(403);
        assertThat(call(endpoint, TestIngest.token("nobody", "publisher")).statusCode()).isEqualTo(403);
        for (String role : RISING) {
            int status = call(endpoint, TestIngest.token("somebody", role)).statusCode();
            if (RISING.indexOf(role) < RISING.indexOf(LOWEST.get(endpoint))) {
                assertThat(status).as(role).isEqualTo(403);
            } else {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void badTokenOpensNothing(String endpoint) {
        badTokens().forEach((name, token) -> {
            HttpResponse<String> answer = call(endpoint, token);
            assertThat(answer.statusCode()).as(name).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).as(name).startsWith("Bearer");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(name)
                    .startsWith("application/problem+json");
        });
        assertThat(call(endpoint, null).statusCode()).as("no token").isEqualTo(401);
    }

    private static Map<String, String> badTokens() {
        JWTClaimsSet good = claims().build();
        String[] parts = TestIngest.signed(TestIngest.SECRET, good).split("\\.");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("other secret", TestIngest.signed("another secret of at least 32 bytes", good));
        bad.put("expired", signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        bad.put("without end", signed(claims().expirationTime(null)));
        bad.put("not valid yet", signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        bad.put("for somebody else", signed(claims().audience("somebody-else")));
        bad.put("for nobody", signed(claims().audience((String) null)));
        bad.put("for the desk", TestIngest.desk("a", "admin"));
        bad.put("algorithm none", new PlainJWT(good).serialize());
        bad.put("without its signature", parts[0] + "." + parts[1] + ".");
        bad.put("with other claims",
                parts[0] + "." + TestIngest.token("other", "admin").split("\\.")[1] + "." + parts[2]);
        bad.put("no token at all", "abc");
        return bad;
    }

    private HttpResponse<String> call(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{id}", ID).replace("{month}", "2022-11").replace("{doi:.+}", "10.1000/1");
        boolean bare = parts[0].equals("GET") || parts[0].equals("DELETE");
        return ingest.send(token, parts[0], path, bare ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                "Content-Type", "application/json");
    }

    private static boolean isOfTheInterface(UriRouteInfo<?, ?> route) {
        String template = template(route);
        return !route.getHttpMethodName().equals("HEAD")
                && (template.startsWith("/submissions") || template.equals("/state"));
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "");
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return TestIngest.signed(TestIngest.SECRET, claims.build());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject("a").claim("name", "A").claim("roles", List.of("admin"))
                .audience("pprnet").expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }
}
