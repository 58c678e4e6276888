package org.pprnet.search.index;

import co.elastic.clients.transport.TransportUtils;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a secured cluster lets this service in by, and by what the service knows the cluster. Blank is the same as absent.
 *
 * @param apiKey encoded, as the cluster gives it out; goes before user and password
 * @param user together with a password
 * @param certificateAuthority a file of certificates in PEM: only a cluster whose certificate these signed is talked to.
 *     Without it, those are believed that Java believes
 */
@ConfigurationProperties("elasticsearch")
public record ElasticsearchAccess(@Nullable String apiKey, @Nullable String user, @Nullable String password,
        @Nullable Path certificateAuthority) {

    /** Of a cluster without security. */
    public static final ElasticsearchAccess OPEN = new ElasticsearchAccess(null, null, null, null);

    public ElasticsearchAccess {
        if (isGiven(user) != isGiven(password)) {
            throw new ConfigurationException("ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD are given together or not");
        }
    }

    /** The header {@code Authorization} (RFC 7617 for user and password). */
    Optional<String> authorization() {
        if (isGiven(apiKey)) {
            return Optional.of("ApiKey " + apiKey);
        }
        return isGiven(user)
                ? Optional.of("Basic " + Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** @throws ConfigurationException if the file cannot be read, or holds no certificate */
    Optional<SSLContext> trust() {
        if (certificateAuthority == null || certificateAuthority.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TransportUtils.sslContextFromHttpCaCrt(certificateAuthority.toFile()));
        } catch (IOException | RuntimeException e) {
            throw new ConfigurationException("ELASTICSEARCH_CERTIFICATE_AUTHORITY: %s holds no certificate in PEM: %s"
                    .formatted(certificateAuthority, e.getMessage()), e);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
