package org.pprnet.service.overload;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much a service takes on at once.
 *
 * @param requests how many requests are worked on at once, beside those that have seats of their own
 * @param largeBodies how many requests with a large body are worked on at once
 * @param largeBody from how many bytes a body is large; one of unknown length is
 * @param connections how many connections are open at once
 * @param quiet how long a connection stays open without a request; longer than gateways keep theirs
 * @param bodyGrace how long a client may keep the service waiting for a body, whatever comes
 * @param bodyRate how many bytes a second must come beyond that
 */
@ConfigurationProperties("overload")
record OverloadSettings(
        @Bindable(defaultValue = "128") int requests,
        @Bindable(defaultValue = "4") int largeBodies,
        @Bindable(defaultValue = "262144") long largeBody,
        @Bindable(defaultValue = "1000") int connections,
        @Bindable(defaultValue = "150s") Duration quiet,
        @Bindable(defaultValue = "10s") Duration bodyGrace,
        @Bindable(defaultValue = "1024") int bodyRate) {

    OverloadSettings {
        requirePositive("requests", requests);
        requirePositive("large-bodies", largeBodies);
        requirePositive("large-body", largeBody);
        requirePositive("connections", connections);
        requirePositive("quiet", quiet.toMillis());
        requirePositive("body-grace", bodyGrace.toMillis());
        requirePositive("body-rate", bodyRate);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("overload.%s is %d, must be 1 or more".formatted(name, value));
        }
    }
}
