package org.pprnet.search.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * Where the index is.
 *
 * @param url of the cluster, {@code http://host:port} or {@code https://host:port}
 * @param index the alias that is searched; index names and the alias that is written to begin with it
 * @param connections how many requests are under way at most
 * @param abandonedAfter when a rebuild that shows no life is taken for dead: its write block is lifted, and another one
 *     may go on with what it left
 */
@ConfigurationProperties("elasticsearch")
public record ElasticsearchSettings(
        @NotBlank String url,
        @Bindable(defaultValue = "pprnet-summaries") @NotBlank String index,
        @Bindable(defaultValue = "64") @Positive int connections,
        @Bindable(defaultValue = "30s") Duration abandonedAfter) {

    /** With what else is usual. */
    public static ElasticsearchSettings at(String url, String index) {
        return new ElasticsearchSettings(url, index, 64, Duration.ofSeconds(30));
    }
}
