package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.ingest.TestIngest;

/** Over every endpoint of the desk that the router knows: a new one is covered as soon as it is there. */
class DeskAccessTest {

    private static final List<String> RISING = List.of(Roles.AUTHOR, Roles.EDITOR, Roles.ADMIN);
    private static final List<String> OPEN = List.of("/desk/sign-in", "/desk/assets/");

    private final TestIngest ingest = TestIngest.shared();

    /**
     * An endpoint.
     *
     * @param lowest the role that it says it needs
     */
    private record Endpoint(String method, String path, String lowest) {

        static Endpoint of(UriRouteInfo<?, ?> route) {
            String path = route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "")
                    .replaceAll("\\{[^}]*}", "0190d5a0-7b1c-7000-8000-000000000000");
            return new Endpoint(route.getHttpMethodName(), path,
                    route.getAnnotationMetadata().stringValue(Secured.class).orElse("none"));
        }
    }

    static List<Endpoint> endpoints() {
        return TestIngest.shared().bean(Router.class).uriRoutes().filter(DeskAccessTest::isClosed)
                .map(Endpoint::of).filter(endpoint -> !endpoint.method().equals("HEAD")).distinct().toList();
    }

    private static boolean isClosed(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toString();
        return path.startsWith("/desk") && OPEN.stream().noneMatch(path::startsWith);
    }

    @Test
    void routerKnowsTheDesk() {
        assertThat(endpoints()).contains(new Endpoint("GET", "/desk", "author"),
                new Endpoint("GET", "/desk/sign-out", "author"), new Endpoint("POST", "/desk/sign-out", "author"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void endpointIsOpenFromItsRoleOnAndClosedBelow(Endpoint endpoint) {
        assertThat(RISING).contains(endpoint.lowest());
        assertThat(status(endpoint, TestIngest.desk("nobody"))).isEqualTo(403);
        assertThat(status(endpoint, TestIngest.desk("nobody", "publisher"))).isEqualTo(403);
        for (String role : RISING) {
            int status = status(endpoint, TestIngest.desk("somebody", role));
            if (RISING.indexOf(role) < RISING.indexOf(endpoint.lowest())) {
                assertThat(status).as(role).isEqualTo(403);
            } else {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void endpointIsClosedToWhoHasNoSession(Endpoint endpoint) {
        assertThat(answer(endpoint).statusCode()).isEqualTo(401);
        badSessions().forEach((name, session) -> {
            HttpResponse<String> answer = answer(endpoint, "Cookie", "__Host-pprnet-desk=" + session);
            assertThat(answer.statusCode()).as(name).isEqualTo(401);
            assertThat(answer.body()).as(name).contains("You are not signed in");
        });
        assertThat(answer(endpoint, "Authorization", "Bearer " + TestIngest.admin()).statusCode())
                .as("a program's token, as programs show it").isEqualTo(401);
        assertThat(answer(endpoint, "Cookie", "pprnet-desk=" + TestIngest.desk("a", "admin")).statusCode())
                .as("a cookie that another host can set").isEqualTo(401);
    }

    private static Map<String, String> badSessions() {
        JWTClaimsSet good = session().build();
        String[] parts = TestIngest.signed(TestIngest.SECRET, good).split("\\.");
        return Map.of("expired", signed(session().expirationTime(Date.from(Instant.now().minusSeconds(60)))),
                "without end", signed(session().expirationTime(null)), "without an id", signed(session().jwtID(null)),
                "a program's", signed(session().audience("pprnet")), "a ticket",
                signed(session().audience("pprnet-sign-in")), "other secret",
                TestIngest.signed("another secret of at least 32 bytes", good), "algorithm none",
                new PlainJWT(good).serialize(), "without its signature", parts[0] + "." + parts[1] + ".",
                "with other claims",
                parts[0] + "." + TestIngest.desk("other", "admin").split("\\.")[1] + "." + parts[2], "nothing", "");
    }

    @Test
    void sessionAndTicketOpenNothingButTheDesk() {
        String path = "/submissions";
        String ticket = ATicket.of("a", "admin").text();

        assertThat(ingest.get(TestIngest.desk("a", "admin"), path).statusCode()).isEqualTo(401);
        assertThat(ingest.get(ticket, path).statusCode()).isEqualTo(401);
        for (String token : List.of(TestIngest.desk("a", "admin"), TestIngest.admin(), ticket)) {
            assertThat(ingest.send(null, "GET", path, BodyPublishers.noBody(), "Cookie",
                    "__Host-pprnet-desk=" + token).statusCode()).isEqualTo(401);
        }
    }

    private int status(Endpoint endpoint, String session) {
        return answer(endpoint, "Cookie", "__Host-pprnet-desk=" + session).statusCode();
    }

    private HttpResponse<String> answer(Endpoint endpoint, String... more) {
        String[] headers = Stream.concat(Stream.of("Accept", "text/html", "Sec-Fetch-Site", "same-origin",
                "Content-Type", "application/x-www-form-urlencoded"), Stream.of(more)).toArray(String[]::new);
        return ingest.send(null, endpoint.method(), endpoint.path(), endpoint.method().equals("GET")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(""), headers);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return TestIngest.signed(TestIngest.SECRET, claims.build());
    }

    private static JWTClaimsSet.Builder session() {
        return new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString()).subject("a").claim("name", "A")
                .claim("roles", List.of("admin")).audience("pprnet-desk")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }
}
