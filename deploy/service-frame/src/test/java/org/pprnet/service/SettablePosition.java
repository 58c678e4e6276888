package org.pprnet.service;

import org.pprnet.service.reading.PositionSource;

/** A store that stands where the test says. */
public final class SettablePosition implements PositionSource {

    private volatile long position;

    public void standAt(long position) {
        this.position = position;
    }

    @Override
    public long position() {
        return position;
    }
}
