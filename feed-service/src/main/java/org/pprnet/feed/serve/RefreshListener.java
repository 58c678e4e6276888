package org.pprnet.feed.serve;

/** Hears that what is served here was brought up to the store. It must not keep the one who says so waiting. */
@FunctionalInterface
public interface RefreshListener {

    /** Says so, also where nothing changed. */
    void refreshed();
}
