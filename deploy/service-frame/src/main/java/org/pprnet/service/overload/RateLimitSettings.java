package org.pprnet.service.overload;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * How often one client may ask; with {@code rate-limit.enabled=false} as often as it likes.
 *
 * @param perMinute how many requests a minute in the long run
 * @param burst how many requests at once after a rest
 * @param unconditionalPerMinute how many of them, and how many at once, may leave out what the client has, where it could
 * say so; see {@link AskedConditionally}
 * @param loopback whether clients on this machine are limited too
 * @param addresses how many clients are remembered; those that asked longest ago are forgotten
 * @param trustedProxies addresses and networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("rate-limit")
record RateLimitSettings(
        @Bindable(defaultValue = "1200") int perMinute,
        @Bindable(defaultValue = "200") int burst,
        @Bindable(defaultValue = "60") int unconditionalPerMinute,
        @Bindable(defaultValue = "false") boolean loopback,
        @Bindable(defaultValue = "10000") int addresses,
        @Bindable(defaultValue = "127.0.0.0/8,::1") List<String> trustedProxies) {

    RateLimitSettings {
        if (perMinute < 1 || burst < 1 || unconditionalPerMinute < 1 || addresses < 1) {
            throw new IllegalArgumentException(
                    "rate-limit: %d a minute, burst %d, %d unconditional ones a minute, %d addresses; each must be 1 or more"
                            .formatted(perMinute, burst, unconditionalPerMinute, addresses));
        }
        trustedProxies = List.copyOf(trustedProxies);
    }
}
