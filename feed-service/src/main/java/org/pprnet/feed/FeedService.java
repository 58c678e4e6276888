package org.pprnet.feed;

import io.micronaut.runtime.Micronaut;

/** Starts the feed service. */
public final class FeedService {

    private FeedService() {}

    public static void main(String[] arguments) {
        Micronaut.run(FeedService.class, arguments);
    }
}
