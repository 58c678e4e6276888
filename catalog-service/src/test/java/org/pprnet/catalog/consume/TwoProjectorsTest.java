package org.pprnet.catalog.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.service.reading.StateSource;

class TwoProjectorsTest {

    private static final int EVENTS = 600;
    private static final int BATCH = 7;

    @Test
    void eachBatchIsAppliedByExactlyOneOfTwoProjectorsAtOnce() throws Exception {
        List<LoggedEvent> log = EventLog.random(11, EVENTS).events();
        CatalogDatabase database = CatalogDatabase.empty();
        try (ApplicationContext one = database.parts();
                ApplicationContext other = database.parts();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> applied = threads.invokeAll(List.of(
                    projector(one.getBean(Projection.class), log), projector(other.getBean(Projection.class), log)));
            int batches = (EVENTS + BATCH - 1) / BATCH;
            assertThat(applied.get(0).get() + applied.get(1).get()).isEqualTo(batches);
            StateSource source = one.getBean(StateSource.class);
            assertThat(source.state()).isEqualTo(Fold.state("catalog", EVENTS, log));
            assertThat(source.recomputed()).isEqualTo(source.state());
        }
    }

    /** Both see the same position, and both try: that is what the winner is decided by. */
    private static Callable<Integer> projector(Projection projection, List<LoggedEvent> log) {
        return () -> {
            int applied = 0;
            Position from = projection.position();
            while (from.sequence() < EVENTS) {
                int end = Math.min((int) from.sequence() + BATCH, EVENTS);
                Position to = new Position(end, "topic", end - 1L, Set.of());
                applied += projection.apply(from, log.subList((int) from.sequence(), end), to) ? 1 : 0;
                from = projection.position();
            }
            return applied;
        };
    }
}
