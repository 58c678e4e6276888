package org.pprnet.feed.hub;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber asks for (WebSub, section 5.1).
 *
 * @param lease granted if it subscribes
 * @param secret to sign its messages with; absent where they are not to be signed
 */
record HubRequest(Mode mode, Subscriber subscriber, Duration lease, @Nullable String secret) {

    HubRequest {
        requireNonNull(mode, "mode is null");
        requireNonNull(subscriber, "subscriber is null");
        requireNonNull(lease, "lease is null");
    }
}
