package org.pprnet.ingest.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the relay works.
 *
 * @param pollInterval how long a commit can stay unnoticed when its signal is lost, and how often another instance tries
 *     to become the relay
 * @param auditInterval how often an idle relay looks whether the log still holds what it acknowledged
 * @param batch how many rows go to the log at once
 */
@ConfigurationProperties("outbox")
record OutboxSettings(
        @Bindable(defaultValue = "1s") Duration pollInterval,
        @Bindable(defaultValue = "10s") Duration auditInterval,
        @Bindable(defaultValue = "500") int batch) {

    OutboxSettings {
        requirePositive("outbox.poll-interval", pollInterval);
        requirePositive("outbox.audit-interval", auditInterval);
        if (batch < 1) {
            throw new IllegalArgumentException("outbox.batch is %d, must be 1 or more".formatted(batch));
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("%s is %s, must be longer than nothing".formatted(name, duration));
        }
    }
}
