package org.pprnet.ingest.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How often one client may try to sign in, wherever it is.
 *
 * @param perMinute how many tries a minute, and at once after a rest
 * @param addresses how many clients are remembered; those that tried longest ago are forgotten
 */
@ConfigurationProperties("sign-in")
record SignInSettings(
        @Bindable(defaultValue = "10") int perMinute, @Bindable(defaultValue = "10000") int addresses) {

    SignInSettings {
        if (perMinute < 1 || addresses < 1) {
            throw new IllegalArgumentException("sign-in: %d a minute, %d addresses; each must be 1 or more"
                    .formatted(perMinute, addresses));
        }
    }
}
