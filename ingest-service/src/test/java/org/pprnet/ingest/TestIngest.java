package org.pprnet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.events.Json;
import org.pprnet.events.log.LogSettings;

/** The service as it runs, on the real servers, with a database and a log of its own. */
public final class TestIngest implements AutoCloseable {

    public static final String SECRET = "a secret of the tests, which is long enough for HS256";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedServer server;
    private final LogSettings kafka;

    private TestIngest(EmbeddedServer server, LogSettings kafka) {
        this.server = server;
        this.kafka = kafka;
    }

    /** The one that tests share which do not care what others submit. */
    public static TestIngest shared() {
        return Shared.INGEST;
    }

    public static TestIngest start() {
        return start(freshName(), Backing.kafka().bootstrapServers());
    }

    /** An instance over that database and the log of that name. */
    public static TestIngest start(String name, String bootstrapServers) {
        return start(name, name, bootstrapServers);
    }

    /** One with these settings besides. */
    public static TestIngest startWith(Map<String, Object> more) {
        String name = freshName();
        return start(name, name, Backing.kafka().bootstrapServers(), more);
    }

    public static TestIngest start(String name, String log, String bootstrapServers) {
        return start(name, log, bootstrapServers, Map.of());
    }

    private static TestIngest start(String name, String log, String bootstrapServers, Map<String, Object> more) {
        PostgresServer postgres = Backing.postgres();
        postgres.createDatabase(name);
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("micronaut.server.port", -1);
        settings.put("log.bootstrap-servers", bootstrapServers);
        settings.put("log.prefix", log);
        settings.put("datasources.default.url", postgres.jdbcUrl(name));
        settings.put("datasources.default.username", postgres.user());
        settings.put("datasources.default.password", postgres.password());
        settings.put("datasources.default.maximum-pool-size", 6);
        settings.put("outbox.audit-interval", "2s");
        settings.put("publishing.on-time-interval", "100ms");
        settings.put("micronaut.security.token.jwt.signatures.secret.validation.secret", SECRET);
        TestIngest ingest = new TestIngest(ApplicationContext.run(EmbeddedServer.class, settings),
                LogSettings.at(bootstrapServers).prefixed(log));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> ingest.get(null, "/submissions/vocabulary").statusCode() == 200);
        return ingest;
    }

    public static String freshName() {
        return "ingest_" + UUID.randomUUID().toString().replace("-", "");
    }

    public LogSettings kafka() {
        return kafka;
    }

    public static String author(String subject) {
        return token(subject, "author");
    }

    public static String editor() {
        return token("the-editor", "editor");
    }

    public static String admin() {
        return token("the-admin", "admin");
    }

    public static String token(String subject, String... roles) {
        return signed(SECRET, new JWTClaimsSet.Builder().subject(subject).claim("name", "Dr. " + subject)
                .claim("roles", List.of(roles)).audience("pprnet")
                .expirationTime(Date.from(Instant.now().plusSeconds(600))).build());
    }

    /** A session at the desk. */
    public static String desk(String subject, String... roles) {
        return asSession(token(subject, roles));
    }

    /** The desk takes no token of a program: one of these is signed again, as a session; others stay as they are. */
    private static String asSession(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            return claims.getAudience().equals(List.of("pprnet"))
                    ? signed(SECRET, new JWTClaimsSet.Builder(claims).audience("pprnet-desk")
                            .jwtID(UUID.randomUUID().toString()).build())
                    : token;
        } catch (ParseException notOurs) {
            return token;
        }
    }

    public static String signed(String secret, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String token, String path) {
        return send(token, "GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String token, String path, String json, String... headers) {
        return send(token, "POST", path, BodyPublishers.ofString(json), withType("application/json", headers));
    }

    public HttpResponse<String> put(String token, String path, String json, String... headers) {
        return send(token, "PUT", path, BodyPublishers.ofString(json), withType("application/json", headers));
    }

    public HttpResponse<String> delete(String token, String path) {
        return send(token, "DELETE", path, BodyPublishers.noBody());
    }

    /** A page of the desk, as a browser asks for it; the token may be a program's, too. */
    public HttpResponse<String> page(String token, String path) {
        return send(null, "GET", path, BodyPublishers.noBody(), atDesk(token));
    }

    /** A form of the desk, as a browser sends it: names and values in turn. */
    public HttpResponse<String> form(String token, String path, String... fields) {
        return send(null, "POST", path, BodyPublishers.ofString(encoded(fields)),
                atDesk(token, "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** A form of the desk with a file in it, as a browser sends it. */
    public HttpResponse<String> upload(String token, String path, String type, BodyPublisher form) {
        return send(null, "POST", path, form, atDesk(token, "Content-Type", type));
    }

    private static String[] atDesk(String token, String... more) {
        List<String> headers = new java.util.ArrayList<>(List.of("Accept", "text/html,application/xhtml+xml;q=0.9",
                "Sec-Fetch-Site", "same-origin"));
        headers.addAll(List.of(more));
        if (token != null) {
            headers.addAll(List.of("Cookie", "__Host-pprnet-desk=" + asSession(token)));
        }
        return headers.toArray(String[]::new);
    }

    private static String encoded(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int index = 0; index < fields.length; index += 2) {
            body.append(index == 0 ? "" : "&").append(URLEncoder.encode(fields[index], StandardCharsets.UTF_8))
                    .append('=').append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    public HttpResponse<String> send(String token, String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path)).method(method, body)
                .timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public int port() {
        return server.getPort();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(answer.body(), e);
        }
    }

    private static String[] withType(String type, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = type;
        return all;
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Shared {
        private static final TestIngest INGEST = start();
    }
}
