package org.pprnet.ingest.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.TestIngest;

class ProviderSignInTest {

    private static final String SIGN_IN = "/desk/sign-in/provider";
    private static final String SESSION = "__Host-pprnet-desk";
    private static final String ATTEMPT = "__Host-pprnet-sign-in";
    /** Made beforehand: a busy machine makes one for seconds, as long as an answer of the provider is waited for. */
    private static final RSAKey FORGED = TestProvider.freshKey();
    private static final TestProvider PROVIDER = new TestProvider();
    private static TestIngest ingest;
    private static TestBrowser beforeItCame;

    /** The service starts first. */
    @BeforeAll
    static void start() {
        ingest = TestIngest.startWith(Map.of("oidc.issuer", PROVIDER.issuer(), "oidc.client-id", TestProvider.CLIENT,
                "oidc.client-secret", TestProvider.SECRET, "oidc.roles-claim", "realm_access.roles", "oidc.name",
                "Example University", "oidc.key-interval", "1s"));
        beforeItCame = new TestBrowser(ingest).open(SIGN_IN);
        PROVIDER.come();
    }

    @AfterAll
    static void stop() {
        ingest.close();
        PROVIDER.leave();
    }

    @BeforeEach
    void somebodySignsIn() {
        PROVIDER.signsIn(person("ada", "editor"));
    }

    private static Map<String, Object> person(String sub, String... roles) {
        return Map.of("sub", sub, "name", "Dr. " + sub, "realm_access", Map.of("roles", List.of(roles)));
    }

    @Test
    void whoSignsInAtTheProviderIsAtTheDeskWhereTheyWantedToBe() throws ParseException {
        TestBrowser browser = new TestBrowser(ingest).open("/desk/sign-in?next=/desk/new?a=1%26b=2");
        assertThat(browser.body()).contains("Sign in with Example University")
                .contains("href=\"/desk/sign-in/provider?next=%2Fdesk%2Fnew%3Fa%3D1%26b%3D2\"");

        browser.open("/desk/sign-in/provider?next=%2Fdesk%2Fnew%3Fa%3D1%26b%3D2");

        assertThat(browser.address()).isEqualTo(TestBrowser.SITE + "/desk/new?a=1&b=2");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).contains("/desk/issues").doesNotContain("/desk/imports");
        assertThat(browser.open("/desk/sign-out").body()).contains("signed in as Dr. ada.");
        assertThat(SignedJWT.parse(browser.cookie(SESSION)).getJWTClaimsSet().getSubject())
                .isEqualTo(PROVIDER.issuer() + "#ada");
    }

    @Test
    void attemptIsKeptInACookieThatOpensNothingAndIsForgotten() {
        TestBrowser browser = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);
        assertThat(browser.cookie(ATTEMPT)).isNotNull();
        assertThat(ingest.page(browser.cookie(ATTEMPT), "/desk").statusCode()).isEqualTo(401);

        browser.comeFromElsewhere(browser.address());

        assertThat(browser.answer().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(ATTEMPT + "=;").contains("Max-Age=0",
                        "SameSite=Lax", "Secure", "HTTPOnly", "Path=/").doesNotContain("Domain"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(SESSION + "=").contains("Max-Age=43200",
                        "SameSite=Strict", "Secure", "HTTPOnly", "Path=/").doesNotContain("Domain"));
        assertThat(browser.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.body()).doesNotContain("<script");
    }

    @Test
    void whoWasSentHereWithoutHavingSetOutStaysOutside() {
        TestBrowser victim = new TestBrowser(ingest);
        TestBrowser attacker = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);

        assertStaysOutside(victim.comeFromElsewhere(attacker.address()), 410);
        victim.openAsFarAsTheCallback(SIGN_IN);
        assertStaysOutside(victim.comeFromElsewhere(attacker.address()), 410);
    }

    @Test
    void attemptWorksOnce() {
        TestBrowser browser = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);
        String callback = browser.address();
        String attempt = browser.cookie(ATTEMPT);
        assertThat(browser.comeFromElsewhere(callback).status()).isEqualTo(200);

        TestBrowser copy = new TestBrowser(ingest);
        copy.setCookie(ATTEMPT, attempt);
        assertStaysOutside(copy.comeFromElsewhere(callback), 410);
    }

    /** The provider gives nothing for a code to who does not know the verifier of the attempt that it was for (PKCE). */
    @Test
    void codeOfAnotherBrowserIsOfNoUse() {
        String stolen = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN).parameter("code");
        TestBrowser thief = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);

        assertStaysOutside(thief.comeFromElsewhere("/desk/sign-in/callback?state=" + thief.parameter("state") + "&code="
                + stolen), 401);
    }

    @Test
    void providerThatTellsNoMoreIsBelievedForWhatItSaid() {
        PROVIDER.signsIn(Map.of("sub", "nameless", "realm_access", Map.of("roles", List.of("author"))), Map.of());
        assertThat(new TestBrowser(ingest).open(SIGN_IN).open("/desk/sign-out").body())
                .contains("signed in as nameless.");
    }

    @Test
    void whomTheProviderRefusesStaysOutside() {
        TestBrowser browser = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);

        assertStaysOutside(browser.comeFromElsewhere("/desk/sign-in/callback?error=access_denied&state="
                + browser.parameter("state")), 401);
    }

    @ParameterizedTest
    @MethodSource("badIdTokens")
    void badIdTokenOpensNothing(String name, Function<JWTClaimsSet, String> way) {
        PROVIDER.signsLike(way);

        assertStaysOutside(new TestBrowser(ingest).open(SIGN_IN), 401);
    }

    static Stream<Arguments> badIdTokens() {
        return Stream.concat(badTokens(), Stream.of(
                bad("of another attempt", claims -> changed(claims, "nonce", "another")),
                bad("of no attempt", claims -> changed(claims, "nonce", null)),
                bad("for programs", claims -> changed(claims, "aud", "pprnet")),
                bad("for another client, too", claims -> changed(claims, "aud", List.of(TestProvider.CLIENT, "other"))),
                bad("given to another client", claims -> changed(claims, "azp", "other"))));
    }

    /** What neither a browser nor a program gets in with. */
    private static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("over", claims -> changed(claims, "exp", Date.from(Instant.now().minusSeconds(120)))),
                bad("without an end", claims -> changed(claims, "exp", null)),
                bad("of nobody", claims -> changed(claims, "sub", null)),
                bad("of another issuer", claims -> changed(claims, "iss", "https://other.example")),
                bad("with another key", claims -> TestProvider.signed(claims, FORGED)),
                bad("with another key of the same name", claims -> TestProvider.signed(claims, keyNamedLikeTheirs())),
                bad("algorithm none", claims -> new PlainJWT(claims).serialize()),
                bad("HS256 with the public key", ProviderSignInTest::signedWithThePublicKey));
    }

    private static Arguments bad(String name, Function<JWTClaimsSet, String> way) {
        return Arguments.of(name, way);
    }

    private static String changed(JWTClaimsSet claims, String claim, Object value) {
        return PROVIDER.signed(new JWTClaimsSet.Builder(claims).claim(claim, value).build());
    }

    private static RSAKey keyNamedLikeTheirs() {
        return new RSAKey.Builder(FORGED).keyID(PROVIDER.key().getKeyID()).build();
    }

    private static String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(PROVIDER.key().getKeyID()).build(), claims);
            token.sign(new MACSigner(PROVIDER.key().toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void secretOfTheOperatorIsNoKeyOfTheProvider() {
        PROVIDER.signsLike(claims -> TestIngest.signed(TestIngest.SECRET, claims));

        assertStaysOutside(new TestBrowser(ingest).open(SIGN_IN), 401);
    }

    @Test
    void whoHasNoRoleIsToldSoAndGetsNoSession() {
        PROVIDER.signsIn(person("bob", "publisher"));
        TestBrowser browser = new TestBrowser(ingest).open(SIGN_IN);

        assertStaysOutside(browser, 403);
        assertThat(browser.body()).contains("You have no role here", "Example University knows you as Dr. bob");
    }

    @Test
    void whatTheIdTokenLeavesOutIsAskedOfTheProvider() {
        PROVIDER.signsIn(Map.of("sub", "cleo"), person("cleo", "author"));

        assertThat(new TestBrowser(ingest).open(SIGN_IN).open("/desk/sign-out").body())
                .contains("signed in as Dr. cleo");
    }

    @Test
    void whatIsToldOfSomebodyElseDoesNotCount() {
        PROVIDER.signsIn(Map.of("sub", "cleo"), person("ada", "admin"));

        assertStaysOutside(new TestBrowser(ingest).open(SIGN_IN), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/desk/../x"})
    void browserIsSentNowhereElse(String next) {
        TestBrowser browser = new TestBrowser(ingest).open(SIGN_IN + "?next=" + Parameters.encoded(next));

        assertThat(browser.address()).isEqualTo(TestBrowser.SITE + "/desk");
    }

    @Test
    void whoTriesTooOftenWaits() {
        TestBrowser browser = new TestBrowser(ingest);
        for (int tries = 0; tries < 10; tries++) {
            assertThat(browser.openAsFarAsTheCallback(SIGN_IN).address()).startsWith(TestProvider.CALLBACK);
        }
        assertThat(browser.open(SIGN_IN).status()).isEqualTo(429);
    }

    @Test
    void whoSignsOutIsOfferedToDoSoAtTheProviderToo() {
        TestBrowser browser = new TestBrowser(ingest).open(SIGN_IN);
        String session = browser.cookie(SESSION);
        assertThat(ingest.form(session, "/desk/sign-out").headers().firstValue("Location"))
                .hasValue("/desk/sign-in/over");
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(401);

        String page = new TestBrowser(ingest).open("/desk/sign-in/over").body();
        String offered = page.replaceFirst("(?s).*href=\"(" + PROVIDER.issuer() + "/end[^\"]*)\".*", "$1");
        assertThat(offered).contains("client_id=the+desk");
        assertThat(new TestBrowser(ingest).open(offered.replace("&amp;", "&")).address())
                .isEqualTo(TestBrowser.SITE + "/desk/sign-in");
    }

    @Test
    void providerThatWasNeverThereIsSaidToBeAwayAndStopsNothingElse() {
        assertThat(beforeItCame.status()).isEqualTo(503);
        assertThat(beforeItCame.body()).contains("Example University does not answer");
        assertThat(beforeItCame.answer().headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void whileTheProviderIsAwayOnlyWhoSignsInWithItWaits() {
        TestBrowser browser = new TestBrowser(ingest).openAsFarAsTheCallback(SIGN_IN);
        String token = token(person("ada", "author"));
        assertThat(ingest.get(token, "/submissions").statusCode()).isEqualTo(200);
        PROVIDER.leave();
        try {
            assertStaysOutside(browser.comeFromElsewhere(browser.address()), 503);
            assertThat(new TestBrowser(ingest).open("/desk/sign-in").status()).isEqualTo(200);
            assertThat(new TestBrowser(ingest).open("/desk/sign-in/over").body()).doesNotContain("does not answer");
            assertThat(ingest.get(TestIngest.author("local:a"), "/submissions").statusCode()).isEqualTo(200);
            assertThat(ingest.get(token, "/submissions").statusCode()).as("with keys that are known").isEqualTo(200);
        } finally {
            PROVIDER.come();
        }
    }

    @Test
    void programWithATokenOfTheProviderIsThePersonAtTheDesk() {
        PROVIDER.signsIn(person("dora", "author"));
        String title = "By a program, " + UUID.randomUUID();
        String token = token(person("dora", "author"));

        assertThat(ingest.post(token, "/submissions", "{\"title\": \"%s\", \"summary\": \"s\"}".formatted(title))
                .statusCode()).isEqualTo(201);
        assertThat(new TestBrowser(ingest).open(SIGN_IN).body()).contains(title);
        assertThat(ingest.get(TestIngest.author("dora"), "/submissions").body()).doesNotContain(title);
        assertThat(ingest.put(token, "/submissions/issues/2022-11", "{\"teaser\": \"t\"}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("badBearers")
    void badTokenOfAProgramOpensNothing(String name, Function<JWTClaimsSet, String> way) {
        assertThat(ingest.get(way.apply(bearer(person("ada", "admin")).build()), "/submissions").statusCode())
                .isEqualTo(401);
    }

    static Stream<Arguments> badBearers() {
        return Stream.concat(badTokens(), Stream.of(
                bad("for the browser", claims -> changed(claims, "aud", TestProvider.CLIENT)),
                bad("for nobody", claims -> changed(claims, "aud", null))));
    }

    @Test
    void programOfSomebodyWithoutARoleMayNothing() {
        assertThat(ingest.get(token(person("bob", "publisher")), "/submissions").statusCode()).isEqualTo(403);
    }

    @Test
    void tokenOfTheProviderOpensNothingAtTheDesk() {
        String session = PROVIDER.signed(bearer(person("ada", "admin")).audience(List.of("pprnet-desk", "pprnet"))
                .jwtID(UUID.randomUUID().toString()).build());

        assertThat(ingest.get(session, "/submissions").statusCode()).isEqualTo(200);
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(401);
        assertThat(ingest.send(session, "GET", "/desk", BodyPublishers.noBody()).statusCode()).isEqualTo(401);
        assertThat(ingest.get(new TestBrowser(ingest).open(SIGN_IN).cookie(SESSION), "/submissions").statusCode())
                .as("and the session nothing elsewhere").isEqualTo(401);
    }

    @Test
    void changedKeyIsAskedForAndTheOldOneNoLongerTaken() {
        String before = token(person("ada", "author"));
        assertThat(ingest.get(before, "/submissions").statusCode()).isEqualTo(200);

        PROVIDER.changeKey();

        String after = token(person("ada", "author"));
        Awaitility.await().until(() -> ingest.get(after, "/submissions").statusCode() == 200);
        assertThat(ingest.get(before, "/submissions").statusCode()).isEqualTo(401);
    }

    @Test
    void keysAreNotAskedForAsOftenAsSomebodyNamesOneThatIsNotThere() {
        long begun = System.nanoTime();
        int before = PROVIDER.keyRequests();
        for (int tries = 0; tries < 50; tries++) {
            String forged = TestProvider.signed(bearer(person("ada", "admin")).build(), FORGED);
            assertThat(ingest.get(forged, "/submissions").statusCode()).isEqualTo(401);
        }
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        assertThat(PROVIDER.keyRequests() - before).as("two in each begun second")
                .isLessThanOrEqualTo((int) (2 * (seconds + 2)));
    }

    @Test
    void withoutAnIssuerThereIsTheOperatorsLinkAlone() {
        TestIngest alone = TestIngest.shared();

        assertThat(alone.page(null, "/desk/sign-in").body()).contains("Your link")
                .doesNotContain("/desk/sign-in/provider");
        assertThat(alone.page(null, SIGN_IN).statusCode()).isEqualTo(404);
        assertThat(alone.get(token(person("ada", "admin")), "/submissions").statusCode()).isEqualTo(401);
    }

    private static void assertStaysOutside(TestBrowser browser, int status) {
        assertThat(browser.status()).as(browser.body()).isEqualTo(status);
        assertThat(browser.cookie(SESSION)).isNull();
        assertThat(browser.body()).contains("<!DOCTYPE html>").doesNotContain("http-equiv=\"refresh\"");
    }

    private static String token(Map<String, Object> person) {
        return PROVIDER.signed(bearer(person).build());
    }

    private static JWTClaimsSet.Builder bearer(Map<String, Object> person) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(PROVIDER.issuer()).audience("pprnet")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        new HashMap<>(person).forEach(claims::claim);
        return claims;
    }
}
