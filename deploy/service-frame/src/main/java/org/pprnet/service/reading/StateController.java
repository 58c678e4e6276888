package org.pprnet.service.reading;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.pprnet.events.State;
import org.pprnet.service.overload.OwnSeats;

/** What this service holds, in one value that other services can be compared with. */
@Controller("/state")
@Requires(beans = StateSource.class)
final class StateController {

    private final StateSource source;

    StateController(StateSource source) {
        this.source = source;
    }

    /** @param deep whether to compute all hashes again; takes long, and is no part of the public interface */
    @Get
    @OwnSeats(8)
    @ExecuteOn(TaskExecutors.BLOCKING)
    State state(@QueryValue(defaultValue = "false") boolean deep) {
        return deep ? source.recomputed() : source.state();
    }
}
