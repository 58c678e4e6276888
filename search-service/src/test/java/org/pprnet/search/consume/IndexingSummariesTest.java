package org.pprnet.search.consume;

import org.pprnet.events.State;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ProjectionContract;
import org.pprnet.search.Index;

/** The projection over a real Elasticsearch. */
class IndexingSummariesTest implements ProjectionContract {

    private final Index index = Index.fresh();

    IndexingSummariesTest() {
        index.position();
    }

    @Override
    public Projection projection() {
        return index.projection();
    }

    @Override
    public State state() {
        return index.state().state();
    }

    @Override
    public State recomputed() {
        return index.state().recomputed();
    }
}
