package org.pprnet.search.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is.
 *
 * @param url of the cluster, {@code http://host:port}
 * @param apiKey what a secured cluster lets this service in by; absent for one without security
 * @param index the alias that is searched; index names and the alias that is written to begin with it
 * @param connections how many requests are under way at most
 * @param abandonedAfter when a rebuild that shows no life is taken for dead: its write block is lifted, and another one
 *     may go on with what it left
 */
@ConfigurationProperties("elasticsearch")
public record ElasticsearchSettings(
        @NotBlank String url,
        @Nullable String apiKey,
        @Bindable(defaultValue = "pprnet-summaries") @NotBlank String index,
        @Bindable(defaultValue = "64") @Positive int connections,
        @Bindable(defaultValue = "30s") Duration abandonedAfter) {

    /** A cluster without security. */
    public static ElasticsearchSettings at(String url, String index) {
        return new ElasticsearchSettings(url, null, index, 64, Duration.ofSeconds(30));
    }
}
