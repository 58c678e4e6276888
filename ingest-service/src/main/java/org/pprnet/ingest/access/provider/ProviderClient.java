package org.pprnet.ingest.access.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to the provider, when there is something to ask. Each question ends after seconds; one that is not answered is a problem
 * of type unavailable, and its reason is written to the log.
 */
@Singleton
@Requires(beans = ProviderSettings.class)
final class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration ENDPOINTS_STAY = Duration.ofHours(1);
    private static final int MOST_BYTES = 1 << 20;
    /** What a header can carry (RFC 6750, section 2.1). */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final BodyHandler<String> TEXT = BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES);

    private final ProviderSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable Known known;

    ProviderClient(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(Endpoints endpoints, Instant since) {}

    /** What came for a code. */
    record Redeemed(String idToken, @Nullable String accessToken) {}

    Endpoints endpoints() {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.since().plus(ENDPOINTS_STAY))) {
            return before.endpoints();
        }
        try {
            Endpoints endpoints = discover();
            known = new Known(endpoints, now);
            return endpoints;
        } catch (ProblemException away) {
            if (before == null) {
                throw away;
            }
            return before.endpoints();
        }
    }

    /** Those that are known, however long; nobody is asked. */
    Optional<Endpoints> knownEndpoints() {
        return Optional.ofNullable(known).map(Known::endpoints);
    }

    private Endpoints discover() {
        URI place = URI.create(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            return Endpoints.of(json(send(HttpRequest.newBuilder(place))), settings.issuer());
        } catch (ConfigurationException unusable) {
            throw away(unusable.getMessage());
        }
    }

    /** The provider's keys, as a JWK set (RFC 7517). */
    String keys() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(endpoints().keys()));
        if (answer.statusCode() != 200) {
            throw away(told(answer));
        }
        return answer.body();
    }

    /**
     * Gets the tokens that a code stands for (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
     *
     * @throws ProblemException unauthenticated, if the provider gives none for it
     */
    Redeemed redeem(String code, String verifier, URI callback) {
        Endpoints endpoints = endpoints();
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "authorization_code", "code", code, "code_verifier",
                        verifier, "redirect_uri", callback.toString()));
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoints.token());
        if (settings.clientSecret().isEmpty()) {
            form.put("client_id", settings.clientId());
        } else if (endpoints.secretInForm()) {
            form.putAll(Map.of("client_id", settings.clientId(), "client_secret", settings.clientSecret()));
        } else {
            request.header("Authorization", "Basic " + basic());
        }
        HttpResponse<String> answer = send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Parameters.text(form))));
        if (answer.statusCode() >= 400) {
            LOG.warn("The provider gave no token: {}", told(answer));
            throw new ProblemException(ProblemType.UNAUTHENTICATED,
                    "%s did not confirm that it was you.".formatted(settings.name()));
        }
        JsonNode tokens = json(answer);
        String accessToken = tokens.path("access_token").asText();
        return new Redeemed(tokens.path("id_token").asText(),
                BEARER.matcher(accessToken).matches() ? accessToken : null);
    }

    /** RFC 6749, section 2.3.1: both parts are encoded as in a form. */
    private String basic() {
        String pair = Parameters.encoded(settings.clientId()) + ":" + Parameters.encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    /** What else the provider tells of the bearer (OpenID Connect Core 1.0, section 5.3); nothing, if it does not. */
    Map<String, Object> userInfo(String accessToken) {
        URI place = endpoints().userInfo();
        if (place == null) {
            return Map.of();
        }
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(place).header("Authorization", "Bearer " + accessToken));
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() != 200 || !body.isObject()) {
            LOG.warn("The provider tells nothing of who signed in: {}", told(answer));
            return Map.of();
        }
        return Json.mapper().convertValue(body, new TypeReference<Map<String, Object>>() {
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        // A request's own timeout ends with the headers of the answer (JDK-8208693); a body may be waited for without end.
        CompletableFuture<HttpResponse<String>> coming = http
                .sendAsync(request.header("Accept", "application/json").timeout(PATIENCE).build(), TEXT);
        try {
            HttpResponse<String> answer = coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= 500) {
                throw away(told(answer));
            }
            return answer;
        } catch (ExecutionException e) {
            throw away(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw away("no whole answer within " + PATIENCE);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw away(e.toString());
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() != 200 || !body.isObject()) {
            throw away(told(answer));
        }
        return body;
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }

    /** Which question was answered how: an error by its name (RFC 6749, section 5.2), and nothing else of what came. */
    private static String told(HttpResponse<String> answer) {
        String error = parsed(answer.body()).path("error").asText().replaceAll("[^ -~]", "?");
        return "%s answers %d %s".formatted(answer.uri(), answer.statusCode(), error);
    }

    /** Nobody is told more of it than that. */
    ProblemException away(String reason) {
        LOG.warn("The OpenID Connect provider cannot be used: {}", reason);
        return new ProblemException(ProblemType.UNAVAILABLE,
                "%s does not answer as it should. Try again in a minute.".formatted(settings.name())).retryAfter(SOON);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
