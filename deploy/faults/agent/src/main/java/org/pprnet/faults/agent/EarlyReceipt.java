package org.pprnet.faults.agent;

import java.time.Duration;
import net.bytebuddy.asm.Advice;

/** See {@link Plant#EARLY_RECEIPT}. */
public final class EarlyReceipt {

    private static final Duration SLOW = Duration.ofMillis(500);

    private EarlyReceipt() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) long position) {
        position = position + 5;
    }

    @Advice.OnMethodExit
    static void exit() {
        slow();
    }

    /** So that a reader can be there before what was announced. */
    public static void slow() {
        Executioner.sleep(SLOW);
    }
}
