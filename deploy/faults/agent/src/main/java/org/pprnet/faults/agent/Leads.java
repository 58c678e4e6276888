package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;

/** Notes who takes himself for the only relay from here on. */
final class Leads {

    private Leads() {}

    @Advice.OnMethodEnter
    static void enter() {
        Executioner.leads();
    }
}
