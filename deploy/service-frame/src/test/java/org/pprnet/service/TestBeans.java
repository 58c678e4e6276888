package org.pprnet.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.pprnet.events.State;
import org.pprnet.service.document.Document;
import org.pprnet.service.problem.ProblemPage;
import org.pprnet.service.problem.Unavailability;
import org.pprnet.service.reading.StateSource;
import org.pprnet.service.ready.ReadyDocument;
import org.pprnet.service.ready.ReadyDocuments;

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
    @Requires(property = "test.ready")
    ReadyDocuments ready() {
        Document document = new Document("a thing".getBytes(UTF_8), "text/plain", Instant.EPOCH);
        ReadyDocument thing = new ReadyDocument(() -> document,
                "<https://things.example/ready>; rel=\"self\"", 7, "/{thing}");
        return target -> Optional.of(thing).filter(_ -> target.equals("/ready"));
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
