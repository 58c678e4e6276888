package org.pprnet.feed.hub;

import java.util.Locale;

/** What became of one attempt to deliver a message. */
enum Outcome {
    DELIVERED,
    FAILED,
    /** The subscriber wants nothing more (WebSub, section 7). */
    GONE;

    /** In names of metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
