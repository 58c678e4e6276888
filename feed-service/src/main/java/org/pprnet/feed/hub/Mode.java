package org.pprnet.feed.hub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request wants (WebSub, section 5.1). */
enum Mode {
    SUBSCRIBE,
    UNSUBSCRIBE;

    /** As the protocol writes it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> named(String name) {
        return Arrays.stream(values()).filter(mode -> mode.wireName().equals(name)).findFirst();
    }
}
