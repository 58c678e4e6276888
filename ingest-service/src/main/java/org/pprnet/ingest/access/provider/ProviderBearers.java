package org.pprnet.ingest.access.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.DeskCookie;
import org.reactivestreams.Publisher;

/** Lets programs in with tokens of the provider, beside those that are signed with the secret. At the desk none counts. */
@Singleton
@Requires(beans = ProviderSettings.class)
final class ProviderBearers implements TokenValidator<HttpRequest<?>> {

    private final ProviderSettings settings;
    private final ProviderTokens tokens;
    private final ExecutorService threads;

    ProviderBearers(ProviderSettings settings, ProviderTokens tokens,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.settings = settings;
        this.tokens = tokens;
        this.threads = threads;
    }

    /** Not on the event loop: the provider may have to be asked for its keys. */
    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (request == null || DeskCookie.isAtDesk(request) || !ProviderTokens.mayBeTheirs(token)) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(() -> CompletableFuture
                .supplyAsync(() -> tokens.accessToken(token).map(this::bearer).orElse(null), threads));
    }

    private Authentication bearer(JWTClaimsSet claims) {
        Person person = Person.of(claims.getClaims(), settings);
        return Authentication.build(person.subject(), person.roles(), Map.of("name", person.name()));
    }
}
