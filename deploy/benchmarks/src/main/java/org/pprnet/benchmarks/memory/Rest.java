package org.pprnet.benchmarks.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.accounting.Memory;

/**
 * What processes have when they were left alone.
 *
 * @param memory of each, by its name
 * @param unsteady whose was not steady when the time was over
 */
record Rest(Map<String, Memory> memory, Set<String> unsteady) {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** Longer than the pauses between what the virtual machine does by itself to give memory back. */
    private static final int LOOKS = 25;
    private static final double STEADY = 0.01;

    Rest {
        memory = Map.copyOf(memory);
        unsteady = Set.copyOf(unsteady);
    }

    /** Leaves them alone until the memory of all is steady, or that time is over. */
    static Rest await(Supplier<Map<String, Memory>> look, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Map<String, Memory>> looks = new ArrayList<>(List.of(look.get()));
        while (!unsteady(looks).isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN);
            looks.add(look.get());
        }
        return new Rest(looks.getLast(), unsteady(looks));
    }

    /** Which of them had more or less by more than one per cent in the last looks; all, as long as there are few looks. */
    static Set<String> unsteady(List<Map<String, Memory>> looks) {
        Set<String> all = looks.getLast().keySet();
        if (looks.size() < LOOKS) {
            return all;
        }
        List<Map<String, Memory>> last = looks.subList(looks.size() - LOOKS, looks.size());
        return all.stream().filter(name -> {
            double most = last.stream().mapToDouble(look -> look.get(name).resident()).max().orElseThrow();
            double least = last.stream().mapToDouble(look -> look.get(name).resident()).min().orElseThrow();
            return most - least > STEADY * most;
        }).collect(Collectors.toSet());
    }
}
