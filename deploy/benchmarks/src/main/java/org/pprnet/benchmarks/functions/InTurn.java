package org.pprnet.benchmarks.functions;

import java.util.List;

/** Different arguments for calls that follow one another: with one and the same, a compiler learns too much. */
final class InTurn<T> {

    private final List<T> all;
    private int next;

    InTurn(List<T> all) {
        this.all = List.copyOf(all);
    }

    T next() {
        T chosen = all.get(next);
        next = next + 1 == all.size() ? 0 : next + 1;
        return chosen;
    }
}
