package org.pprnet.ingest.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.pprnet.events.Json;

/**
 * An OpenID Connect provider on this machine, over HTTP: discovery, authorization with PKCE, tokens, keys, user info and the end of
 * a session. It signs in whoever comes, as the person that it is told, and keeps to the specifications but where it is told not to.
 */
final class TestProvider {

    static final String CLIENT = "the desk";
    static final String SECRET = "s:cret & more";
    static final String CALLBACK = "http://localhost:8080/desk/sign-in/callback";

    private final int port;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private HttpServer server;
    private volatile RSAKey key = freshKey();
    private volatile Map<String, Object> inIdToken = Map.of();
    private volatile Map<String, Object> inUserInfo = Map.of();
    private volatile Function<JWTClaimsSet, String> signing = this::signed;

    private record Grant(String challenge, String nonce) {}

    /** Nobody answers there yet. */
    TestProvider() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void come() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> {
            keyRequests.incrementAndGet();
            answer(exchange, 200, new JWKSet(key).toJSONObject());
        });
        server.createContext("/user", this::userInfo);
        server.createContext("/end",
                exchange -> redirect(exchange, parameters(exchange.getRequestURI().getRawQuery())
                        .get("post_logout_redirect_uri")));
        server.start();
    }

    void leave() {
        server.stop(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    int keyRequests() {
        return keyRequests.get();
    }

    /** From now on it signs with another key, and tells no other. */
    void changeKey() {
        key = freshKey();
    }

    static RSAKey freshKey() {
        try {
            return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    /** Who comes next, by the claims of their ID token. */
    void signsIn(Map<String, Object> claims) {
        signsIn(claims, Map.of());
    }

    void signsIn(Map<String, Object> claims, Map<String, Object> userInfo) {
        inIdToken = claims;
        inUserInfo = userInfo;
        signing = this::signed;
    }

    /** What becomes of the claims of the next ID tokens. */
    void signsLike(Function<JWTClaimsSet, String> way) {
        signing = way;
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize?tenant=1", "token_endpoint",
                issuer() + "/token", "jwks_uri", issuer() + "/keys", "userinfo_endpoint", issuer() + "/user",
                "end_session_endpoint", issuer() + "/end", "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"), "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
        if (!"code".equals(request.get("response_type")) || !CLIENT.equals(request.get("client_id"))
                || !CALLBACK.equals(request.get("redirect_uri")) || !request.get("scope").contains("openid")
                || !"S256".equals(request.get("code_challenge_method")) || !"1".equals(request.get("tenant"))) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(request.get("code_challenge"), request.get("nonce")));
        redirect(exchange, CALLBACK + "?code=" + code + "&state=" + request.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Grant grant = grants.remove(form.get("code"));
        if (grant == null || !"authorization_code".equals(form.get("grant_type"))
                || !CALLBACK.equals(form.get("redirect_uri"))
                || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT)
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", grant.nonce());
        inIdToken.forEach(claims::claim);
        answer(exchange, 200, Map.of("access_token", "opaque", "token_type", "Bearer", "id_token",
                signing.apply(claims.build())));
    }

    private static boolean isClient(String header) {
        String[] pair = new String(Base64.getDecoder().decode(header.replaceFirst("Basic ", "")),
                StandardCharsets.US_ASCII).split(":");
        return pair.length == 2 && decoded(pair[0]).equals(CLIENT) && decoded(pair[1]).equals(SECRET);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (inUserInfo.isEmpty()) {
            answer(exchange, 403, Map.of("error", "insufficient_scope"));
            return;
        }
        boolean isBearer = "Bearer opaque".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, isBearer ? 200 : 401, isBearer ? inUserInfo : Map.of("error", "invalid_token"));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = Json.bytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The names and values of a query or a form. */
    static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(decoded(pair[0]), decoded(pair[1])));
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
