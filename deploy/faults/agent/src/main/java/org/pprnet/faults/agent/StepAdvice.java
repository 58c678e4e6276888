package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;

/** Stands at both edges of a step. What ends with an exception was not taken. */
final class StepAdvice {

    private StepAdvice() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#t.#m") String method) {
        Executioner.before(method);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Origin("#t.#m") String method) {
        Executioner.after(method);
    }
}
