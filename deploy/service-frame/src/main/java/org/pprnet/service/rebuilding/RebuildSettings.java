package org.pprnet.service.rebuilding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How a rebuild works.
 *
 * @param patience how long it waits for the next event of the log before it gives up; the next rebuild goes on from there
 */
@ConfigurationProperties("rebuild")
record RebuildSettings(@Bindable(defaultValue = "5m") Duration patience) {

    RebuildSettings {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("rebuild.patience is %s, must be positive".formatted(patience));
        }
    }
}
