package org.pprnet.faults.inject;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;
import org.pprnet.local.stack.Waiting;

/** What can befall processes from outside. */
final class ProcessFaults {

    /** A consumer group's session lasts 6 s: longer than that, and another instance takes over. */
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(9);

    private static final Duration TIME_TO_COME_UP = Duration.ofSeconds(10);
    private static final Duration WITHOUT_DELAY = Duration.ofSeconds(2);

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

    /** One that is at work, if there is one soon: to kill what only starts shows little, and keeps authors idle. */
    private String service() {
        List<String> parts = stack.serviceParts();
        List<String> atWork = Waiting.forWanted(TIME_TO_COME_UP,
                () -> parts.parallelStream().filter(part -> stack.client(part).answersWithin(WITHOUT_DELAY)).toList(),
                found -> found.size() > parts.size() / 2);
        List<String> choice = atWork.isEmpty() ? parts : atWork;
        return choice.get(random.nextInt(choice.size()));
    }
}
