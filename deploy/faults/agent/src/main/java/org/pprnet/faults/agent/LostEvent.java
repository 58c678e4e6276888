package org.pprnet.faults.agent;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.asm.Advice;

/** See {@link Plant#LOST_EVENT}. */
public final class LostEvent {

    private static final int EVERY = 10;
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private LostEvent() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
        return isLost();
    }

    /** Every tenth. */
    public static boolean isLost() {
        return EVENTS.incrementAndGet() % EVERY == 0;
    }
}
