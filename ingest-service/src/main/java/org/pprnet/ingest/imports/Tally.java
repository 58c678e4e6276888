package org.pprnet.ingest.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import came to so far.
 *
 * @param read summaries that were there
 * @param accepted summaries that were new
 * @param duplicates summaries that were there before, word for word
 * @param conflicts summaries that were there before with other words, and were left as they are
 * @param rejections summaries that broke a rule
 * @param rejected the first of these
 */
public record Tally(long read, long accepted, long duplicates, long conflicts, long rejections,
        List<Rejection> rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, List.of());

    private static final int SHOWN = 1_000;

    public Tally {
        rejected = List.copyOf(rejected);
    }

    static Tally ofAccepted(long accepted, long duplicates, long conflicts) {
        return new Tally(accepted + duplicates + conflicts, accepted, duplicates, conflicts, 0, List.of());
    }

    static Tally ofRejected(List<Rejection> rejected) {
        return new Tally(rejected.size(), 0, 0, 0, rejected.size(), rejected);
    }

    Tally plus(Tally more) {
        List<Rejection> all = new ArrayList<>(rejected);
        all.addAll(more.rejected.subList(0, Math.min(more.rejected.size(), Math.max(0, SHOWN - all.size()))));
        return new Tally(read + more.read, accepted + more.accepted, duplicates + more.duplicates,
                conflicts + more.conflicts, rejections + more.rejections, all);
    }
}
