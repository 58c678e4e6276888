package org.pprnet.benchmarks.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Different addresses of one list, shuffled and then round and round. Two lists of one length are shuffled in one way, so
 * that two archives are asked for the same in turn.
 */
final class Addresses {

    private static final long ORDER = 1;

    private final List<String> all;
    private int next;

    Addresses(List<String> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no address");
        }
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(ORDER));
        this.all = List.copyOf(shuffled);
    }

    /** The next ones, none of them twice: so many, or all if there are fewer. */
    List<String> next(int most) {
        List<String> chosen = new ArrayList<>();
        for (int count = Math.min(most, all.size()); chosen.size() < count;) {
            chosen.add(all.get(next));
            next = (next + 1) % all.size();
        }
        return chosen;
    }
}
