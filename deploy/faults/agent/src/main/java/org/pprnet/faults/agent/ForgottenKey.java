package org.pprnet.faults.agent;

import java.util.Optional;
import net.bytebuddy.asm.Advice;

/** See {@link Plant#FORGOTTEN_KEY}. */
final class ForgottenKey {

    private ForgottenKey() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
        return true;
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Optional<?> before) {
        before = Optional.empty();
    }
}
