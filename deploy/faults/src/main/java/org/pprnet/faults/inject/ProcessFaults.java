package org.pprnet.faults.inject;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;

/** What can befall processes from outside. */
final class ProcessFaults {

    /** A consumer group's session lasts 6 s: longer than that, and another instance takes over. */
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(9);

    private final FaultyStack stack;
    private final Sentencing sentencing;
    private final Random random;

    ProcessFaults(FaultyStack stack, Sentencing sentencing, Random random) {
        this.stack = stack;
        this.sentencing = sentencing;
        this.random = random;
    }

    void killService() {
        stack.kill(service());
    }

    void stopService() {
        String part = service();
        if (stack.signal(part, "STOP")) {
            Thread.ofVirtual().name("continue-" + part).start(() -> {
                try {
                    Thread.sleep(LONGER_THAN_A_SESSION);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                stack.signal(part, "CONT");
            });
        }
    }

    void takeBrokerAway() {
        sentencing.leaveDead("kafka", Duration.ofSeconds(random.nextInt(10, 60)));
        stack.kill("kafka");
    }

    /** Mostly one that has come up: what dies while it starts shows little. */
    private String service() {
        List<String> parts = stack.serviceParts();
        String part = parts.get(random.nextInt(parts.size()));
        for (int tries = 0; tries < 5 && !stack.isReady(part); tries++) {
            part = parts.get(random.nextInt(parts.size()));
        }
        return part;
    }
}
