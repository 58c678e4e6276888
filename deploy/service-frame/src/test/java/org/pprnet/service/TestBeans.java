package org.pprnet.service;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.pprnet.service.problem.ProblemPage;
import org.pprnet.service.problem.Unavailability;

/** What a service may bring along. */
@Factory
class TestBeans {

    @Singleton
    Unavailability otherStore() {
        return Things.OtherStoreAway.class::isInstance;
    }

    @Singleton
    @Requires(property = "test.pages")
    ProblemPage page() {
        return problem -> "<h1>" + problem.title() + "</h1>";
    }
}
