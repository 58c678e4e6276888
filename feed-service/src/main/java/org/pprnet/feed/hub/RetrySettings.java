package org.pprnet.feed.hub;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the hub goes on with subscribers that fail.
 *
 * @param first how long it waits after the first failure; twice as long after each further one
 * @param longest the longest that it waits
 * @param attempts after how many a message is given up; as the others are set, that is two and a half days later
 * @param patience after how long without any success a subscription ends
 */
@ConfigurationProperties("hub.retry")
record RetrySettings(
        @Bindable(defaultValue = "5s") Duration first,
        @Bindable(defaultValue = "6h") Duration longest,
        @Bindable(defaultValue = "22") int attempts,
        @Bindable(defaultValue = "7d") Duration patience) {

    RetrySettings {
        HubSettings.require(first.toMillis() >= 1, "retry.first", first, "1 ms or more");
        HubSettings.require(longest.compareTo(first) >= 0, "retry.longest", longest, "hub.retry.first or more");
        HubSettings.require(attempts >= 1, "retry.attempts", attempts, "1 or more");
        HubSettings.require(patience.toMillis() >= 1, "retry.patience", patience, "1 ms or more");
    }

    /** How long to wait after so many failures in a row. */
    Duration after(int failures) {
        Duration wait = first;
        for (int failure = 1; failure < failures && wait.compareTo(longest) < 0; failure++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
