package org.pprnet.feed;

import io.micronaut.runtime.Micronaut;
import org.pprnet.service.rebuilding.RebuildProcess;

/** Starts the feed service. */
public final class FeedService {

    private FeedService() {}

    /** With the argument {@code rebuild} it rebuilds the view instead, and ends. */
    public static void main(String[] arguments) {
        if (RebuildProcess.isMeantBy(arguments)) {
            RebuildProcess.run(FeedService.class);
        }
        Micronaut.run(FeedService.class, arguments);
    }
}
