package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;

/** See {@link Plant#UNLOCKED_RELAY}. */
final class UnlockedRelay {

    private UnlockedRelay() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) boolean locked) {
        locked = true;
    }
}
