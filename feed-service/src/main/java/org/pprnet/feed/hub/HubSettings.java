package org.pprnet.feed.hub;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.pprnet.service.network.Network;

/**
 * How much the hub takes on, and how long it waits.
 *
 * @param privateCallbacks whether subscribers may be at addresses that are not public; for trying it out
 * @param refusedNetworks networks and addresses whose subscribers are not spoken to either, public or not
 * @param deliveries how many subscribers an instance delivers to at once; those that failed last time, or took long, get half of
 * that at most
 * @param exchange how long the delivery of a message to a subscriber may take in all
 * @param verification how long a subscriber may take to confirm, in all; nobody knows anything of it yet
 * @param look how often it looks for what is due, and for what nobody told it of
 * @param claim how long an instance has a subscriber to itself: afterwards another takes over, as the one was killed
 */
@ConfigurationProperties("hub")
record HubSettings(
        @Bindable(defaultValue = "false") boolean privateCallbacks,
        @Bindable(defaultValue = "") List<String> refusedNetworks,
        @Bindable(defaultValue = "64") int deliveries,
        @Bindable(defaultValue = "15s") Duration exchange,
        @Bindable(defaultValue = "5s") Duration verification,
        @Bindable(defaultValue = "1s") Duration look,
        @Bindable(defaultValue = "1m") Duration claim) {

    HubSettings {
        refusedNetworks = refusedNetworks.stream().filter(Predicate.not(String::isBlank)).toList();
        refusedNetworks.forEach(HubSettings::network);
        require(deliveries >= 2, "deliveries", deliveries, "2 or more");
        require(exchange.toMillis() >= 1, "exchange", exchange, "1 ms or more");
        require(verification.toMillis() >= 1, "verification", verification, "1 ms or more");
        require(look.toMillis() >= 1, "look", look, "1 ms or more");
        require(claim.compareTo(exchange.multipliedBy(2)) >= 0, "claim", claim, "twice hub.exchange or more");
        require(claim.compareTo(verification.multipliedBy(2)) >= 0, "claim", claim, "twice hub.verification or more");
    }

    /** The networks whose subscribers are not spoken to. */
    List<Network> refused() {
        return refusedNetworks.stream().map(HubSettings::network).toList();
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "hub.refused-networks has %s, must be addresses and networks like 10.0.0.0/8".formatted(text), e);
        }
    }

    /** @throws IllegalArgumentException with the setting's name, its value and the rule that it breaks */
    static void require(boolean kept, String name, Object value, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("hub.%s is %s, must be %s".formatted(name, value, rule));
        }
    }
}
