package org.pprnet.benchmarks.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what threads waited for. */
final class Waits {

    private final Map<String, List<Duration>> waits = new HashMap<>();

    void add(String what, Duration duration) {
        waits.computeIfAbsent(what, _ -> new ArrayList<>()).add(duration);
    }

    /** All of them, the longest together first. */
    List<Wait> all() {
        return waits.entrySet().stream().map(entry -> wait(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Wait::seconds).reversed()).toList();
    }

    private static Wait wait(String what, List<Duration> times) {
        return new Wait(what, times.size(), times.stream().mapToLong(Duration::toNanos).sum() / 1e9);
    }
}
