package org.pprnet.ingest.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import came to so far.
 *
 * @param read summaries that were there
 * @param accepted summaries that were new
 * @param duplicates summaries that were there before, word for word
 * @param conflicts summaries that were there before with other words, or wait to be published, and were left as they are
 * @param conflicting the first of these
 * @param rejections summaries that broke a rule
 * @param rejected the first of these
 */
public record Tally(
        long read,
        long accepted,
        long duplicates,
        long conflicts,
        List<PassedOver> conflicting,
        long rejections,
        List<PassedOver> rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, List.of(), 0, List.of());

    private static final int SHOWN = 1_000;

    public Tally {
        conflicting = List.copyOf(conflicting);
        rejected = List.copyOf(rejected);
    }

    static Tally of(Sifted batch, List<PassedOver> rejected) {
        int accepted = batch.fresh().size();
        int conflicts = batch.conflicting().size();
        return new Tally(accepted + batch.duplicates() + conflicts + rejected.size(), accepted, batch.duplicates(),
                conflicts, batch.conflicting(), rejected.size(), rejected);
    }

    Tally plus(Tally more) {
        return new Tally(read + more.read, accepted + more.accepted, duplicates + more.duplicates,
                conflicts + more.conflicts, first(conflicting, more.conflicting), rejections + more.rejections,
                first(rejected, more.rejected));
    }

    private static List<PassedOver> first(List<PassedOver> some, List<PassedOver> more) {
        return Stream.concat(some.stream(), more.stream()).limit(SHOWN).toList();
    }
}
