package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;

/** See {@link Plant#NO_DEDUP}. */
final class NoDedup {

    private NoDedup() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) boolean taken) {
        taken = false;
    }
}
