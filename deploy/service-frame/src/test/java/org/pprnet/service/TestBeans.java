package org.pprnet.service;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.pprnet.service.problem.ProblemPage;
import org.pprnet.service.problem.Unavailability;
import org.pprnet.events.State;
import org.pprnet.service.reading.StateSource;

/** What a service may bring along. */
@Factory
class TestBeans {

    @Singleton
    Unavailability otherStore() {
        return Things.OtherStoreAway.class::isInstance;
    }

    @Singleton
    @Requires(property = "test.position")
    SettablePosition position() {
        return new SettablePosition();
    }

    @Singleton
    StateSource state() {
        return new StateSource() {
            @Override
            public State state() {
                return new State("things", 7, 3, "kept", "summaries");
            }

            @Override
            public State recomputed() {
                return new State("things", 7, 3, "computed", "summaries");
            }
        };
    }

    @Singleton
    @Requires(property = "test.pages")
    ProblemPage page() {
        return problem -> "<h1>" + problem.title() + "</h1>";
    }
}
