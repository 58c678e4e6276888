package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.store.OwnConnections;
import org.pprnet.ingest.store.SpentTokens;

class SignInTest {

    private final TestIngest ingest = TestIngest.shared();

    @Test
    void linkOpensTheDeskForWhomItIsFor() {
        HttpResponse<String> answer = ATicket.use(ingest, ATicket.of("Flückiger", "editor").text(), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/desk");
        HttpResponse<String> desk = ingest.page(ATicket.session(answer), "/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("/desk/issues").doesNotContain("/desk/imports");
        assertThat(ingest.page(ATicket.session(answer), "/desk/sign-out").body()).contains("Dr. Flückiger");
    }

    @Test
    void cookieIsForThisHostAndItsPagesAloneAndEndsWithTheSession() throws ParseException {
        HttpResponse<String> answer = ATicket.use(ingest, ATicket.of("anna", "author").text(), "");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-pprnet-desk=")
                .contains("Max-Age=43200").contains("Path=/;").contains("Secure").contains("HTTPOnly")
                .contains("SameSite=Strict").doesNotContain("Domain");
        JWTClaimsSet claims = SignedJWT.parse(ATicket.session(answer)).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("pprnet-desk");
        assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void lookingAtTheLinkDoesNotUseItUp() {
        String ticket = ATicket.of("anna", "author").text();

        for (int look = 0; look < 3; look++) {
            HttpResponse<String> page = ATicket.show(ingest, ticket);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Sign in as Dr. anna").contains("value=\"" + ticket + "\"");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(ATicket.use(ingest, ticket, "").statusCode()).isEqualTo(303);
    }

    @Test
    void linkWorksOnce() {
        String ticket = ATicket.of("anna", "author").text();

        assertThat(ATicket.use(ingest, ticket, "").statusCode()).isEqualTo(303);
        HttpResponse<String> again = ATicket.use(ingest, ticket, "");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(again.body()).contains("used already").contains("pprnet sign-in");
        assertThat(ATicket.show(ingest, ticket).statusCode()).isEqualTo(410);
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneGetsIn() throws Exception {
        String ticket = ATicket.of("anna", "author").text();
        Callable<Integer> use = () -> ATicket.use(ingest, ticket, "").statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> use).toList());
            assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(303).containsOnly(303, 410);
        }
    }

    /** Another instance has just used the link, and nobody can see it yet. */
    @Test
    void linkThatIsBeingUsedElsewhereIsWaitedFor() throws Exception {
        ATicket ticket = ATicket.of("anna", "author");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection elsewhere = ingest.bean(OwnConnections.class).open("elsewhere")) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("insert into spent_token values ('%s', now())"
                    .formatted(ticket.claims().getJWTID()));
            Future<HttpResponse<String>> answer = threads.submit(() -> ATicket.use(ingest, ticket.text(), ""));
            Awaitility.await().until(() -> waits(elsewhere));
            elsewhere.commit();
            assertThat(answer.get().statusCode()).isEqualTo(410);
        }
    }

    private static boolean waits(Connection connection) throws SQLException {
        String waiting = "select 1 from pg_locks where not granted and database is null and transactionid is not null";
        try (ResultSet rows = connection.createStatement().executeQuery(waiting)) {
            return rows.next();
        }
    }

    @Test
    void instancesKnowOfEachOther() {
        String name = TestIngest.freshName();
        String kafka = ingest.kafka().bootstrapServers();
        try (TestIngest one = TestIngest.start(name, kafka); TestIngest other = TestIngest.start(name, kafka)) {
            String ticket = ATicket.of("anna", "author").text();
            String session = ATicket.session(ATicket.use(one, ticket, ""));
            assertThat(ATicket.use(other, ticket, "").statusCode()).isEqualTo(410);
            assertThat(other.page(session, "/desk").statusCode()).isEqualTo(200);
            one.form(session, "/desk/sign-out");
            assertThat(other.page(session, "/desk").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void wholeLinkCanBePasted() {
        String ticket = ATicket.of("anna", "author").text();

        String link = " http://localhost:8080/desk/sign-in?ticket=" + ticket + "&next=/desk/new\n";
        assertThat(ATicket.use(ingest, link, "").statusCode()).isEqualTo(303);
    }

    @Test
    void withoutALinkThePageAsksForOne() {
        HttpResponse<String> page = ingest.page(null, "/desk/sign-in?next=/desk/new");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Your link").contains("value=\"/desk/new\"").contains("pprnet sign-in");
    }

    @ParameterizedTest
    @MethodSource("badTickets")
    void badLinkOpensNothingAndSaysWhatToDo(String name, String ticket, int status) {
        for (HttpResponse<String> answer : List.of(ATicket.show(ingest, ticket), ATicket.use(ingest, ticket, ""))) {
            assertThat(answer.statusCode()).as(name).isEqualTo(status);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.body()).contains("pprnet sign-in").contains("<!DOCTYPE html>");
        }
    }

    static Stream<Object[]> badTickets() {
        ATicket good = ATicket.of("anna", "author");
        String[] parts = good.text().split("\\.");
        String[] others = ATicket.of("anna", "admin").text().split("\\.");
        return Stream.of(new Object[]{"expired", good.endedAt(Instant.now().minusSeconds(1)).text(), 410},
                new Object[]{"for programs", good.audience("pprnet").text(), 401},
                new Object[]{"a session", good.audience("pprnet-desk").text(), 401},
                new Object[]{"without an id",
                    TestIngest.signed(TestIngest.SECRET, new JWTClaimsSet.Builder(good.claims()).jwtID(null).build()),
                    401},
                new Object[]{"without an end", TestIngest.signed(TestIngest.SECRET,
                        new JWTClaimsSet.Builder(good.claims()).expirationTime(null).build()),
                    401},
                new Object[]{"other secret",
                    TestIngest.signed("another secret of at least 32 bytes", good.claims()), 401},
                new Object[]{"algorithm none", new PlainJWT(good.claims()).serialize(), 401},
                new Object[]{"other claims", parts[0] + "." + others[1] + "." + parts[2], 401},
                new Object[]{"without its signature", parts[0] + "." + parts[1] + ".", 401},
                new Object[]{"nothing", "", 401}, new Object[]{"anything", "abc", 401});
    }

    @Test
    void browserGoesOnWhereItWantedToBe() {
        assertThat(location("/desk/submissions/1/edit?from=2&to=3")).isEqualTo("/desk/submissions/1/edit?from=2&to=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/desk/../../evil", "/deskx",
        "/desk/\\..\\x", "javascript:alert(1)", "/submissions", "/desk@evil.example", "/desk/\r\nSet-Cookie: a=b",
        "/desk/%", "desk", "/%2e%2e/desk", "http://localhost/desk"})
    void browserIsSentNowhereElse(String next) {
        assertThat(location(next)).isEqualTo("/desk");
    }

    private String location(String next) {
        return ATicket.use(ingest, ATicket.of("anna", "author").text(), next).headers().firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whoTriesTooOftenWaitsAlsoOnThisMachine() {
        for (String client : List.of("198.51.100.7", "127.0.0.77")) {
            for (int tries = 0; tries < 10; tries++) {
                assertThat(ATicket.use(ingest, client, "guess" + tries, "").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> refused = ATicket.use(ingest, client, ATicket.of("a", "author").text(), "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow())
                    .isBetween(1, 10);
            assertThat(ingest.send(null, "GET", "/desk/sign-in?ticket=guess", BodyPublishers.noBody(), "Accept",
                    "text/html", "X-Forwarded-For", client).statusCode()).isEqualTo(429);
        }
        assertThat(ATicket.use(ingest, ATicket.of("a", "author").text(), "").statusCode()).isEqualTo(303);
    }

    @Test
    void pageSaysWhereABrowserWouldKeepNoSession() throws Exception {
        assertThat(ingest.page(null, "/desk/sign-in").body()).doesNotContain("This cannot work");
        assertThat(RawRequest.get(ingest.port(), "desk.example:8080", "/desk/sign-in"))
                .contains("This cannot work at this address");
    }

    @Test
    void expiredCookieDoesNotKeepTheDoorShut() {
        HttpResponse<String> answer = ingest.page("no session any more", "/desk/sign-in");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void signedOutSessionIsOverForEveryCopyOfItsCookie() {
        String session = TestIngest.desk("anna", "author");
        assertThat(ingest.page(session, "/desk/sign-out").body()).contains("signed in as Dr. anna");
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = ingest.form(session, "/desk/sign-out");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/desk/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-pprnet-desk=;")
                .contains("Max-Age=0").contains("Secure").contains("Path=/");
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(401);
        assertThat(ingest.form(session, "/desk/sign-out").statusCode()).isEqualTo(401);
    }

    @Test
    void spentTokenIsForgottenLongAfterItsEndAndNotBefore() {
        SpentTokens spent = ingest.bean(SpentTokens.class);
        Instant end = Instant.parse("2020-01-01T00:00:00Z");
        String id = TestIngest.freshName();
        assertThat(spent.spend(id, end, end)).isTrue();

        spent.spend(TestIngest.freshName(), end, end.plus(Duration.ofHours(23)));
        assertThat(spent.spend(id, end, end)).isFalse();
        spent.spend(TestIngest.freshName(), end.plus(Duration.ofDays(9)), end.plus(Duration.ofHours(25)));
        assertThat(spent.isSpent(id)).isFalse();
    }
}
