package org.pprnet.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pprnet.faults.agent.Plant;
import org.pprnet.faults.check.JournalContent;
import org.pprnet.faults.check.Promise;
import org.pprnet.faults.check.Violation;
import org.pprnet.faults.clients.History;
import org.pprnet.faults.stack.PartWatch;
import org.pprnet.local.stack.Ports;

/** What a trial came to. */
record Verdict(Plan plan, boolean authorsFinished, List<Violation> violations,
        Map<String, Integer> faults, JournalContent journal, History history, List<PartWatch> watches) {

    private static final int EXAMPLES = 3;

    boolean allHeld() {
        return violations.isEmpty() && authorsFinished;
    }

    /** The broken promises, each with how it shows. */
    Map<Promise, List<String>> broken() {
        Map<Promise, List<String>> broken = new TreeMap<>();
        violations.forEach(violation -> broken.computeIfAbsent(violation.promise(), _ -> new ArrayList<>())
                .add(violation.what()));
        if (!authorsFinished) {
            broken.computeIfAbsent(Promise.IT_RECOVERS_BY_ITSELF, _ -> new ArrayList<>())
                    .add("authors were still waiting for an answer");
        }
        return broken;
    }

    int deaths() {
        return watches.stream().mapToInt(PartWatch::deaths).sum();
    }

    /** Everything in figures, for machines. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("held", allHeld());
        Map<String, Object> broken = new LinkedHashMap<>();
        broken().forEach((promise, how) -> broken.put(promise.label(), Map.of("times", how.size(), "examples",
                how.subList(0, Math.min(EXAMPLES, how.size())))));
        figures.put("broken", broken);
        figures.put("seed", plan.seed());
        figures.put("upgrade", plan.upgrade());
        figures.put("seconds", plan.length().toSeconds());
        figures.put("plant", plan.plant().map(Plant::label).orElse(""));
        figures.put("publishes", history.publishes());
        figures.put("kills", deaths());
        figures.put("faults", faults);
        figures.put("halts", journal.halts());
        figures.put("pauses", journal.pauses());
        figures.put("deaths", deathsByPart());
        figures.put("recovery", recoveries());
        figures.put("calls", history.outcomes());
        return figures;
    }

    private Map<String, Integer> deathsByPart() {
        Map<String, Integer> deaths = new TreeMap<>();
        watches.forEach(watch -> deaths.merge(Ports.service(watch.part()), watch.deaths(), Integer::sum));
        return deaths;
    }

    /** From death to readiness, in seconds. */
    Map<String, Map<String, Object>> recoveries() {
        Map<String, List<Duration>> times = new TreeMap<>();
        watches.forEach(watch -> times.computeIfAbsent(Ports.service(watch.part()), _ -> new ArrayList<>())
                .addAll(watch.recoveries()));
        Map<String, Map<String, Object>> figures = new TreeMap<>();
        times.forEach((part, durations) -> {
            if (!durations.isEmpty()) {
                figures.put(part, Map.of("times", durations.size(), "p50", seconds(durations, 0.5), "p99",
                        seconds(durations, 0.99), "longest", seconds(durations, 1)));
            }
        });
        return figures;
    }

    private static double seconds(List<Duration> durations, double quantile) {
        List<Duration> sorted = new ArrayList<>(durations);
        Collections.sort(sorted);
        int place = (int) Math.ceil(quantile * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)).toMillis() / 100 / 10.0;
    }
}
