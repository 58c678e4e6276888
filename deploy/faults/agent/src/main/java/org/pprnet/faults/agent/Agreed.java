package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;

/** Counts how often a relay began, since each beginning may send again what was sent. */
final class Agreed {

    private Agreed() {}

    @Advice.OnMethodEnter
    static void enter() {
        Executioner.agreed();
    }
}
