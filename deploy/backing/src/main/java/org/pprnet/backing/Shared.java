package org.pprnet.backing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that is started when it is first asked for. A failed start is tried again by the next who asks. */
final class Shared<S extends Server> {

    private final Supplier<S> start;
    private @Nullable S server;

    Shared(Supplier<S> start) {
        this.start = start;
    }

    synchronized S get() {
        if (server == null) {
            server = start.get();
        }
        return server;
    }
}
