package org.pprnet.service.reading;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.State;
import org.pprnet.service.overload.OwnSeats;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** What this service holds, in one value that other services can be compared with. */
@Controller("/state")
@Requires(beans = StateSource.class)
final class StateController {

    private final StateSource source;

    StateController(StateSource source) {
        this.source = source;
    }

    /**
     * Neither parameter is part of the public interface: the answer takes long.
     *
     * @param deep whether to compute all hashes again
     * @param position which one to look back to, where the source can; absent for the last
     */
    @Get
    @OwnSeats(8)
    @ExecuteOn(TaskExecutors.BLOCKING)
    State state(@QueryValue(defaultValue = "false") boolean deep, @Nullable @QueryValue Long position) {
        if (position != null) {
            return earlier().at(position, deep);
        }
        return deep ? source.recomputed() : source.state();
    }

    private EarlierStates earlier() {
        if (source instanceof EarlierStates earlier) {
            return earlier;
        }
        throw new ProblemException(ProblemType.MALFORMED, "unknown query parameter: position");
    }
}
