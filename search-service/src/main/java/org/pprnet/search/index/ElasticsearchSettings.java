package org.pprnet.search.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is.
 *
 * @param url of the cluster, {@code http://host:port}
 * @param apiKey what a secured cluster lets this service in by; absent for one without security
 * @param index the alias that is searched; index names and the alias that is written to begin with it
 * @param connections how many requests are under way at most
 */
@ConfigurationProperties("elasticsearch")
public record ElasticsearchSettings(
        @NotBlank String url,
        @Nullable String apiKey,
        @Bindable(defaultValue = "pprnet-summaries") @NotBlank String index,
        @Bindable(defaultValue = "64") @Positive int connections) {

    /** A cluster without security. */
    public static ElasticsearchSettings at(String url, String index) {
        return new ElasticsearchSettings(url, null, index, 64);
    }
}
