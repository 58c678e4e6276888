package org.pprnet.benchmarks.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pprnet.benchmarks.accounting.Memory;

/** Leaves processes alone until their memory is steady. */
final class Rest {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** Longer than the pauses between what the virtual machine does by itself to give memory back. */
    private static final int LOOKS = 25;
    private static final double STEADY = 0.01;

    private Rest() {}

    /** Returns the last look: when all of them are steady, or that time is over. */
    static Map<String, Memory> await(Supplier<Map<String, Memory>> look, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Map<String, Memory>> looks = new ArrayList<>(List.of(look.get()));
        while (!isSteady(looks) && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN);
            looks.add(look.get());
        }
        return looks.getLast();
    }

    /** Whether none of them had more or less than one per cent more or less in the last looks. */
    static boolean isSteady(List<Map<String, Memory>> looks) {
        if (looks.size() < LOOKS) {
            return false;
        }
        List<Map<String, Memory>> last = looks.subList(looks.size() - LOOKS, looks.size());
        return last.getLast().keySet().stream().allMatch(name -> {
            double most = last.stream().mapToDouble(look -> look.get(name).resident()).max().orElseThrow();
            double least = last.stream().mapToDouble(look -> look.get(name).resident()).min().orElseThrow();
            return most - least <= STEADY * most;
        });
    }
}
