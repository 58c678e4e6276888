package org.pprnet.faults.clients;

import java.util.Optional;
import java.util.TreeMap;

/**
 * What its author knows of one submission: what was asked for, and what was acknowledged. Written by one thread, read by
 * others.
 */
public final class Story {

    /** What every token begins with, so that a token can be found in a text; letters follow. */
    public static final String BEGINNING = "zq";

    private final String token;
    private final TreeMap<Integer, String> published = new TreeMap<>();
    private volatile String id = "";
    private volatile boolean withdrawing;
    private volatile int withdrawn;
    private volatile boolean flagged;

    Story(String token) {
        this.token = token;
    }

    /** A word that stands in every version of it and in nothing else. */
    public String token() {
        return token;
    }

    /** The DOI of the article that it cites. */
    public String doi() {
        return "10.5555/" + token;
    }

    /** Empty until the draft was acknowledged. */
    public String id() {
        return id;
    }

    void submitted(String given) {
        id = given;
    }

    synchronized void published(int version, String title) {
        published.put(version, title);
    }

    void isBeingWithdrawn() {
        withdrawing = true;
    }

    void withdrawn(int version) {
        withdrawn = version;
    }

    void flagged(boolean now) {
        flagged = now;
    }

    /** Whether a withdrawal was asked for, acknowledged or not. */
    public boolean isWithdrawing() {
        return withdrawing;
    }

    /** The version of the acknowledged withdrawal; 0 where there is none. */
    public int withdrawal() {
        return withdrawn;
    }

    /** Whether the flag on its article was acknowledged, and nothing else asked for since. */
    public boolean isFlagged() {
        return flagged;
    }

    /** The titles of the acknowledged versions. */
    public synchronized TreeMap<Integer, String> publishedVersions() {
        return new TreeMap<>(published);
    }

    synchronized Optional<Integer> newestVersion() {
        return published.isEmpty() ? Optional.empty() : Optional.of(published.lastKey());
    }
}
