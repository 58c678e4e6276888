package org.pprnet.events.log;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Records that came before their turn: those with the lowest numbers, as many as fit; the others stay on the log. */
final class EarlyArrivals {

    private final long limit;
    private final NavigableMap<Long, Arrival> kept = new TreeMap<>();
    private long bytes;
    private OptionalLong left = OptionalLong.empty();

    /** @param limit in bytes */
    EarlyArrivals(long limit) {
        this.limit = limit;
    }

    /** Whether any came that is still to be applied. */
    boolean isEmpty() {
        return kept.isEmpty() && left.isEmpty();
    }

    void keep(Arrival arrival) {
        if (kept.putIfAbsent(arrival.sequence().orElseThrow(), arrival) == null) {
            bytes += arrival.size();
        }
        while (bytes > limit) {
            leave(kept.pollLastEntry().getValue());
        }
    }

    private void leave(Arrival arrival) {
        bytes -= arrival.size();
        left = OptionalLong.of(Math.min(arrival.offset(), left.orElse(Long.MAX_VALUE)));
    }

    /** The one with that number, which is kept no longer; empty if it is not here. */
    Optional<Arrival> take(long sequence) {
        Optional<Arrival> arrival = Optional.ofNullable(kept.remove(sequence));
        arrival.ifPresent(taken -> bytes -= taken.size());
        return arrival;
    }

    /** Where reading has to begin again for those that did not fit, which are then forgotten; empty if all did. */
    OptionalLong takeLeft() {
        OptionalLong from = left;
        left = OptionalLong.empty();
        return from;
    }
}
