package org.pprnet.feed.hub;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many subscriptions and requests the hub takes. Requests that wait have room of their own, so that callbacks that
 * never answer keep nobody out; and no host gets all of it.
 *
 * @param subscriptions how many may be active
 * @param subscriptionsPerHost how many of them may be of one host of callbacks
 * @param intents how many new subscriptions may wait for their confirmation
 * @param intentsPerHost how many of them may be of one host; more than there are topics, for who asks for all at once
 */
@ConfigurationProperties("hub")
record RoomSettings(
        @Bindable(defaultValue = "20000") int subscriptions,
        @Bindable(defaultValue = "500") int subscriptionsPerHost,
        @Bindable(defaultValue = "10000") int intents,
        @Bindable(defaultValue = "200") int intentsPerHost) {

    RoomSettings {
        require(subscriptions, "subscriptions");
        require(subscriptionsPerHost, "subscriptions-per-host");
        require(intents, "intents");
        require(intentsPerHost, "intents-per-host");
    }

    private static void require(int value, String name) {
        HubSettings.require(value >= 1, name, value, "1 or more");
    }
}
