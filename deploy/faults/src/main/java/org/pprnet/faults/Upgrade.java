package org.pprnet.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pprnet.faults.check.Promise;
import org.pprnet.faults.check.Violation;
import org.pprnet.faults.clients.History;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Waiting;

/**
 * What an operator does for a new version: replaces every instance of every service, each when the one before is ready, and
 * has every view made anew as a new layout of its store would.
 */
final class Upgrade {

    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(3);
    /** From then on every feed has something to show. */
    private static final long ENOUGH_TO_BEGIN = 20;

    private final FaultyStack stack;
    private final History history;
    private final PrintStream progress;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Violation> failures = new ArrayList<>();
    private Map<String, Long> earlier = Map.of();

    /** @param history of those who use the stack meanwhile */
    Upgrade(FaultyStack stack, History history, PrintStream progress) {
        this.stack = stack;
        this.history = history;
        this.progress = progress;
    }

    /** What was done, and how often. Nobody goes on when a part does not come back. */
    Map<String, Integer> run() throws InterruptedException {
        if (!Waiting.until(TIME_TO_COME_BACK, () -> history.publishes() >= ENOUGH_TO_BEGIN)) {
            failures.add(new Violation(Promise.UPGRADES_GO_UNNOTICED, "nothing was published before it began"));
            return counts;
        }
        earlier = history.outcomes();
        // Views first: none is ever older than who writes what it reads.
        List<String> parts = stack.serviceParts().stream()
                .sorted(Comparator.comparing(part -> Ports.service(part).equals("ingest"))).toList();
        for (String part : parts) {
            if (!replace(part)) {
                return counts;
            }
        }
        for (String view : Ports.VIEWS) {
            rebuild(view);
        }
        return counts;
    }

    private boolean replace(String part) {
        long before = stack.pid(part);
        stack.signal(part, "TERM");
        boolean back = Waiting.until(TIME_TO_COME_BACK, () -> stack.pid(part) != before && stack.isReady(part));
        return done("replace " + Ports.service(part), back, part + " did not come back");
    }

    private void rebuild(String view) throws InterruptedException {
        int status = stack.rebuild(view);
        done("rebuild " + view, status == 0, "the rebuild of %s ended with %d".formatted(view, status));
    }

    private boolean done(String what, boolean succeeded, String otherwise) {
        progress.println(what);
        counts.merge(what, 1, Integer::sum);
        if (!succeeded) {
            failures.add(new Violation(Promise.UPGRADES_GO_UNNOTICED, otherwise));
        }
        return succeeded;
    }

    /** What went wrong, and what users noticed since it began. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(failures);
        history.outcomes().forEach((outcome, all) -> {
            long times = all - earlier.getOrDefault(outcome, 0L);
            if (times > 0 && outcome.matches(".* (5\\d\\d|no answer|gave up)")) {
                violations.add(new Violation(Promise.UPGRADES_GO_UNNOTICED, "%s, %d times".formatted(outcome, times)));
            }
        });
        return violations;
    }
}
