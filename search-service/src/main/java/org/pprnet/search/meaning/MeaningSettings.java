package org.pprnet.search.meaning;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Whether summaries are found by what they mean, too.
 *
 * @param enabled if not, no model is loaded
 */
@ConfigurationProperties("meaning")
public record MeaningSettings(@Bindable(defaultValue = "false") boolean enabled) {

    static final String ENABLED = "meaning.enabled";
}
