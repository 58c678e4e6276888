package org.pprnet.faults.agent;

import java.time.Clock;
import java.time.Duration;
import net.bytebuddy.asm.Advice;

/** The machine's clock is wrong. */
final class WrongClock {

    static final String PROPERTY = "faults.clock";

    private WrongClock() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Clock clock) {
        clock = Clock.offset(clock, Duration.ofMillis(Long.getLong("faults.clock", 0)));
    }
}
