package org.pprnet.benchmarks.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.pprnet.benchmarks.publish.Publication.Live;
import org.pprnet.benchmarks.stack.Receipt;

/**
 * A part of the way from an author to readers and back. Parts overlap: views read the log side by side. What the receipt
 * says is in whole milliseconds.
 */
public enum Stage {
    ANSWERED("sent → answered"),
    NUMBERED("accepted → numbered for the log, by the receipt"),
    CATALOG("accepted → live in catalog, by the receipt"),
    SEARCH("accepted → live in search, by the receipt"),
    FEED("accepted → live in feed, by the receipt"),
    TOLD("live in the last of these → its author is told");

    private final String what;

    Stage(String what) {
        this.what = what;
    }

    /** From what to what. */
    public String what() {
        return what;
    }

    /** How long each was of one publication. */
    static Map<Stage, Duration> of(Live live) throws IOException {
        Receipt receipt = Receipt.of(live.receipt().json());
        Map<Stage, Duration> stages = new EnumMap<>(Stage.class);
        stages.put(ANSWERED, Duration.ofNanos(live.nanos()));
        stages.put(NUMBERED, Duration.between(receipt.accepted(), receipt.logged()));
        stages.put(CATALOG, Duration.between(receipt.accepted(), receipt.live().get("catalog")));
        stages.put(SEARCH, Duration.between(receipt.accepted(), receipt.live().get("search")));
        stages.put(FEED, Duration.between(receipt.accepted(), receipt.live().get("feed")));
        stages.put(TOLD, Duration.between(receipt.liveEverywhere(), live.told()));
        return stages;
    }
}
