package org.pprnet.feed.hub;

/**
 * The hub's account. What was announced to a subscriber is either settled in one of four ways, or waits.
 *
 * @param subscriptions that are active
 * @param announced messages, each counted once for everyone who is or was to get it
 * @param superseded messages of which nothing was left to say, or nothing that the format can say
 * @param givenUp messages that the subscriber did not take
 * @param cancelled messages that waited when their subscription ended
 * @param waiting messages that are yet to be sent
 */
record Totals(long subscriptions, long announced, long delivered, long superseded, long givenUp, long cancelled,
        long waiting) {}
