package org.pprnet.faults.agent;

import java.util.List;
import net.bytebuddy.asm.Advice;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** See {@link Plant#EARLY_POSITION}. */
public final class EarlyPosition {

    private EarlyPosition() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static int enter(@Advice.FieldValue("projection") Projection projection, @Advice.Argument(0) Position from,
            @Advice.Argument(1) List<LoggedEvent> events, @Advice.Argument(2) Position to) {
        return apply(projection, from, events, to);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter int outcome, @Advice.Return(readOnly = false) boolean applied) {
        applied = outcome == 0 ? applied : outcome == 1;
    }

    /** 0 if it is left to the service, 1 if it was applied, 2 if not. */
    public static int apply(Projection projection, Position from, List<LoggedEvent> events, Position to) {
        if (events.isEmpty()) {
            return 0;
        }
        if (!projection.apply(from, List.of(), to)) {
            return 2;
        }
        Executioner.before("planted." + Steps.PLANTED);
        return projection.apply(to, List.copyOf(events), to) ? 1 : 2;
    }
}
