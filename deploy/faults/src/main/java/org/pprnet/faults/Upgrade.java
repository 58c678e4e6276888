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

    private final FaultyStack stack;
    private final PrintStream progress;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Violation> failures = new ArrayList<>();

    Upgrade(FaultyStack stack, PrintStream progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** What was done, and how often. */
    Map<String, Integer> run() throws InterruptedException {
        // Views first: none is ever older than who writes what it reads.
        stack.serviceParts().stream().sorted(Comparator.comparing(part -> Ports.service(part).equals("ingest")))
                .forEach(this::replace);
        for (String view : Ports.VIEWS) {
            rebuild(view);
        }
        return counts;
    }

    private void replace(String part) {
        long before = stack.pid(part);
        stack.signal(part, "TERM");
        boolean back = Waiting.until(TIME_TO_COME_BACK, () -> stack.pid(part) != before && stack.isReady(part));
        done("replace " + Ports.service(part), back, part + " did not come back");
    }

    private void rebuild(String view) throws InterruptedException {
        int status = stack.rebuild(view);
        done("rebuild " + view, status == 0, "the rebuild of %s ended with %d".formatted(view, status));
    }

    private void done(String what, boolean succeeded, String otherwise) {
        progress.println(what);
        counts.merge(what, 1, Integer::sum);
        if (!succeeded) {
            failures.add(new Violation(Promise.UPGRADES_GO_UNNOTICED, otherwise));
        }
    }

    /** What went wrong, and what users noticed. */
    List<Violation> violations(History history) {
        List<Violation> violations = new ArrayList<>(failures);
        history.outcomes().forEach((outcome, times) -> {
            if (outcome.matches(".* (5\\d\\d|no answer|gave up)")) {
                violations.add(new Violation(Promise.UPGRADES_GO_UNNOTICED, "%s, %d times".formatted(outcome, times)));
            }
        });
        return violations;
    }
}
