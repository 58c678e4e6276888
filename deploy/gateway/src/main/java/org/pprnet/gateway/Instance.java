package org.pprnet.gateway;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** One running instance of a service: where it is, and whether it was seen to be away just now. */
final class Instance {

    private static final long SET_ASIDE_NANOS = TimeUnit.SECONDS.toNanos(1);

    final InetSocketAddress address;
    private volatile long refusedAt;

    Instance(InetSocketAddress address) {
        this.address = address;
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
