package org.pprnet.faults.agent;

import java.util.List;
import net.bytebuddy.asm.Advice;

/** Numbers come late: 3, 2, 1. */
final class Reversed {

    private Reversed() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) List<?> records) {
        records = Executioner.order(records);
    }
}
