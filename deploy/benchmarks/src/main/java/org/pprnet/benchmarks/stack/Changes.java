package org.pprnet.benchmarks.stack;

import java.util.List;

/**
 * What is told of summaries after they were published, each of another one.
 *
 * @param share how many changes, as a share of the summaries
 * @param turns of which kind the first is, the second and so on, and over again
 */
public record Changes(double share, List<Change> turns) {

    /** Every summary stays as it was published. */
    public static final Changes NONE = new Changes(0, List.of(Change.REVISION));

    /** As in a digest that is looked after: of 200 summaries four are revised (2 %) and one is withdrawn (0.5 %). */
    public static final Changes USUAL = new Changes(0.025, List.of(Change.REVISION, Change.REVISION, Change.REVISION,
            Change.REVISION, Change.WITHDRAWAL));

    public Changes {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("%s changes for each summary: it must be between 0 and 1"
                    .formatted(share));
        }
        turns = List.copyOf(turns);
    }

    /** Revisions, flags, teasers and withdrawals in turn: so many for so many summaries. */
    public static Changes ofEveryKind(int changes, int summaries) {
        return new Changes((double) changes / summaries, List.of(Change.values()));
    }

    /** How many there are when so many summaries are published; never more than one for each that is new. */
    int after(int summaries) {
        return (int) Math.round(share * summaries);
    }

    /** @param number 0, 1 … */
    Change kind(int number) {
        return turns.get(number % turns.size());
    }
}
