package org.pprnet.feed.consume;

import org.junit.jupiter.api.AfterEach;
import org.pprnet.events.State;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ProjectionContract;
import org.pprnet.feed.FeedApp;
import org.pprnet.service.reading.StateSource;

/** The feed service as a projection, on a real PostgreSQL. */
class FeedProjectionTest implements ProjectionContract {

    private final FeedApp service = FeedApp.on(FeedApp.freshStore());

    @AfterEach
    void stop() {
        service.close();
    }

    @Override
    public Projection projection() {
        return service.bean(Projection.class);
    }

    @Override
    public State state() {
        return service.bean(StateSource.class).state();
    }

    @Override
    public State recomputed() {
        return service.bean(StateSource.class).recomputed();
    }
}
