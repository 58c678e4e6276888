package org.pprnet.benchmarks.startup;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.accounting.Times;
import org.pprnet.benchmarks.stack.BenchConditions;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.stack.Ports;

/**
 * One start of a stack.
 *
 * @param seconds until all of it was ready
 * @param services what each had taken when it was ready
 */
record Start(double seconds, Map<String, Times> services) {

    Start {
        requireNonNull(services, "services is null");
        services = Map.copyOf(services);
    }

    /** Ends a stack that runs, and starts it again on what it kept. */
    static Start again(BenchStack stack, boolean withStartCaches) {
        stack.stop();
        Map<String, Times> services = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        stack.start(new BenchConditions(withStartCaches, false, part -> {
            if (Ports.SERVICES.contains(part)) {
                services.put(part, new Account(stack.process(part)).times());
            }
        }));
        Start start = new Start((System.nanoTime() - begun) / 1e9, services);
        stack.awaitLevel();
        return start;
    }
}
