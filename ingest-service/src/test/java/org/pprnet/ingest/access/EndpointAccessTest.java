package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.ingest.Endpoint;
import org.pprnet.ingest.TestIngest;

/** Every endpoint × every caller. An endpoint without a row fails the test. */
class EndpointAccessTest {

    /** The statuses are those of a request with an empty object as its body; {id} is a draft of the author's, made for it. */
    private static final String TABLE = """
            endpoint                                       | nobody | no role | author | another | editor | admin
            POST   /submissions                            | 401    | 403     | 422    | 422     | 422    | 422
            GET    /submissions                            | 401    | 403     | 200    | 200     | 200    | 200
            GET    /submissions/{id}                       | 401    | 403     | 200    | 403     | 200    | 200
            PUT    /submissions/{id}                       | 401    | 403     | 428    | 403     | 428    | 428
            DELETE /submissions/{id}                       | 401    | 403     | 204    | 403     | 204    | 204
            GET    /submissions/{id}/revisions             | 401    | 403     | 200    | 403     | 200    | 200
            GET    /submissions/{id}/difference            | 401    | 403     | 200    | 403     | 200    | 200
            PUT    /submissions/{id}/publication           | 401    | 403     | 200    | 403     | 200    | 200
            DELETE /submissions/{id}/publication           | 401    | 403     | 200    | 403     | 200    | 200
            DELETE /submissions/{id}/publication/schedule  | 401    | 403     | 200    | 403     | 200    | 200
            GET    /submissions/{id}/receipt               | 401    | 403     | 404    | 403     | 404    | 404
            POST   /submissions/advice                     | 401    | 403     | 200    | 200     | 200    | 200
            POST   /submissions/suggestions                | 401    | 403     | 200    | 200     | 200    | 200
            GET    /submissions/{id}/suggestions           | 401    | 403     | 200    | 403     | 200    | 200
            PUT    /submissions/issues/{month}             | 401    | 403     | 403    | 403     | 422    | 422
            PUT    /submissions/retractions/{doi}          | 401    | 403     | 403    | 403     | 403    | 422
            DELETE /submissions/retractions/{doi}          | 401    | 403     | 403    | 403     | 403    | 200
            POST   /submissions/imports                    | 401    | 403     | 403    | 403     | 403    | 415
            GET    /submissions/imports                    | 401    | 403     | 403    | 403     | 403    | 200
            GET    /submissions/imports/{id}               | 401    | 403     | 403    | 403     | 403    | 404
            GET    /submissions/export                     | 401    | 403     | 403    | 403     | 403    | 200
            POST   /submissions/restorations               | 401    | 403     | 403    | 403     | 403    | 415
            GET    /submissions/restorations/{id}          | 401    | 403     | 403    | 403     | 403    | 404
            GET    /submissions/vocabulary                 | 200    | 200     | 200    | 200     | 200    | 200
            GET    /state                                  | 200    | 200     | 200    | 200     | 200    | 200
            GET    /health                                 | 200    | 200     | 200    | 200     | 200    | 200
            GET    /health/{selector}                      | 200    | 200     | 200    | 200     | 200    | 200
            GET    /prometheus                             | 200    | 200     | 200    | 200     | 200    | 200
            """;

    private static final TestIngest INGEST = TestIngest.shared();
    private static final String AUTHOR = "author-" + UUID.randomUUID();
    private static final Map<String, String> CALLERS = callers();

    private record Row(Endpoint endpoint, Map<String, Integer> expected) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            Map<String, Integer> expected = new LinkedHashMap<>();
            List<String> names = List.copyOf(CALLERS.keySet());
            for (int caller = 0; caller < names.size(); caller++) {
                expected.put(names.get(caller), Integer.valueOf(cells.get(caller + 1)));
            }
            String[] endpoint = cells.getFirst().split("\\s+");
            return new Row(new Endpoint(endpoint[0], endpoint[1]), expected);
        }

        boolean isOpen() {
            return expected.get("nobody") != 401;
        }

        @Override
        public String toString() {
            return endpoint.toString();
        }
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("no role", TestIngest.token(AUTHOR));
        callers.put("author", TestIngest.author(AUTHOR));
        callers.put("another", TestIngest.author("another-" + AUTHOR));
        callers.put("editor", TestIngest.editor());
        callers.put("admin", TestIngest.admin());
        return callers;
    }

    static List<Row> rows() {
        return TABLE.lines().skip(1).map(Row::of).toList();
    }

    static List<Row> closedRows() {
        return rows().stream().filter(row -> !row.isOpen()).toList();
    }

    @Test
    void everyEndpointHasARow() {
        assertThat(rows().stream().map(Row::endpoint)).containsExactlyInAnyOrderElementsOf(Endpoint.allOf(INGEST));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void callerGetsWhatTheirRoleAllows(Row row) {
        row.expected().forEach((caller, status) -> assertThat(send(row, CALLERS.get(caller)).statusCode()).as(caller)
                .isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void badTokenIsNoToken(Row row) {
        badTokens().forEach((name, token) -> {
            HttpResponse<String> answer = send(row, token);
            assertThat(answer.statusCode()).as(name).isEqualTo(row.expected().get("nobody"));
            if (!row.isOpen()) {
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        });
    }

    private static Map<String, String> badTokens() {
        JWTClaimsSet good = claims().build();
        String[] parts = TestIngest.signed(TestIngest.SECRET, good).split("\\.");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("other secret", TestIngest.signed("another secret of at least 32 bytes", good));
        bad.put("expired", signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        bad.put("without end", signed(claims().expirationTime(null)));
        bad.put("not yet valid", signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        bad.put("for somebody else", signed(claims().audience("somebody-else")));
        bad.put("for nobody", signed(claims().audience((String) null)));
        bad.put("of nobody", signed(claims().subject(null)));
        bad.put("algorithm none", new PlainJWT(good).serialize());
        bad.put("without its signature", parts[0] + "." + parts[1] + ".");
        bad.put("with other claims", parts[0] + "." + TestIngest.editor().split("\\.")[1] + "." + parts[2]);
        bad.put("no token at all", "abc");
        return bad;
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void refusalComesBeforeAllThatIsElseWrong(Row row) {
        Map<String, Integer> refused = row.expected().entrySet().stream()
                .filter(one -> one.getValue() == 401 || one.getValue() == 403)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        refused.forEach((caller, status) -> {
            String token = CALLERS.get(caller);
            String path = path(row);
            assertThat(status(token, row, path, "x", "Content-Type", "application/xml")).as("type, " + caller)
                    .isEqualTo(status);
            assertThat(status(token, row, path, "{}", "Accept", "image/png")).as("accept, " + caller)
                    .isEqualTo(status);
            assertThat(status(token, row, path + "?wait=99&limit=0", "{}")).as("parameters, " + caller)
                    .isIn(status, caller.equals("another") ? 400 : status);
            assertThat(status(token, row, path, "{\"title\": 5}", "If-Match", "\"0\"")).as("fields, " + caller)
                    .isEqualTo(status);
        });
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void whoMayNotAskAtAllLearnsNothingOfAddressesAndMethods(Row row) {
        String path = row.endpoint().path().replaceAll("\\{\\w+}", "%25");

        for (String caller : List.of("nobody", "no role")) {
            int status = row.expected().get(caller);
            assertThat(status(CALLERS.get(caller), row, path, "{")).as(caller).isEqualTo(status);
            assertThat(INGEST.send(CALLERS.get(caller), "PATCH", path, BodyPublishers.noBody()).statusCode())
                    .as(caller).isEqualTo(status);
        }
    }

    private static HttpResponse<String> send(Row row, String token) {
        return INGEST.send(token, row.endpoint().method(), path(row), BodyPublishers.ofString("{}"), "Content-Type",
                "application/json");
    }

    private static int status(String token, Row row, String path, String body, String... headers) {
        String[] all = headers.length > 0 && headers[0].equals("Content-Type")
                ? headers
                : Arrays.copyOf(headers, headers.length + 2);
        if (all.length > headers.length) {
            all[headers.length] = "Content-Type";
            all[headers.length + 1] = "application/json";
        }
        return INGEST.send(token, row.endpoint().method(), path, BodyPublishers.ofString(body), all).statusCode();
    }

    private static String path(Row row) {
        String path = row.endpoint().path().replace("{month}", "2022-11").replace("{doi}", "10.1000/1")
                .replace("{selector}", "liveness");
        return path.contains("{id}") ? path.replace("{id}", draft()) : path;
    }

    private static String draft() {
        return json(INGEST.post(CALLERS.get("author"), "/submissions", "{\"title\": \"t\", \"summary\": \"s\"}"))
                .get("id").textValue();
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return TestIngest.signed(TestIngest.SECRET, claims.build());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().subject("a").claim("name", "A").claim("roles", List.of("admin"))
                .audience("pprnet").expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }
}
