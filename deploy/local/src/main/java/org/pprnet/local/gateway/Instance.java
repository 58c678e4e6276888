package org.pprnet.local.gateway;

import java.util.concurrent.TimeUnit;

/** One running instance of a service: its port on the loopback address, and whether it was seen to be away just now. */
final class Instance {

    private static final long SET_ASIDE_NANOS = TimeUnit.SECONDS.toNanos(1);

    final int port;
    private volatile long refusedAt;

    Instance(int port) {
        this.port = port;
        refusedAt = System.nanoTime() - SET_ASIDE_NANOS;
    }

    /** It took no connection: for a moment the others are asked first. */
    void refused() {
        refusedAt = System.nanoTime();
    }

    boolean isSetAside() {
        return System.nanoTime() - refusedAt < SET_ASIDE_NANOS;
    }
}
