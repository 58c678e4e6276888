package org.pprnet.feed.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.feed.FeedApp;
import org.pprnet.service.reading.StateSource;

/** A projector that was thought dead goes on while its successor is at work. */
class RacingProjectorsTest {

    private static final EventLog LOG = EventLog.random(5, 120);

    @Test
    void twoProjectorsAtOnceLeaveTheStoreAsOneWould() throws Exception {
        String store = FeedApp.freshStore();
        try (FeedApp one = FeedApp.on(store);
                FeedApp other = FeedApp.on(store);
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = both.submit(() -> run(one.bean(Projection.class)));
            Future<Integer> second = both.submit(() -> run(other.bean(Projection.class)));
            assertThat(first.get() + second.get()).isEqualTo(LOG.events().size());
            StateSource state = one.bean(StateSource.class);
            assertThat(state.state()).isEqualTo(Fold.state("feed", 120, LOG.events()));
            assertThat(state.recomputed()).isEqualTo(state.state());
        }
    }

    /** Each counts what it applied; both always offer the event that is next as they see it. */
    private static int run(Projection projection) {
        int applied = 0;
        for (Position at = projection.position(); at.sequence() < LOG.events().size(); at = projection.position()) {
            List<LoggedEvent> next = LOG.events().subList((int) at.sequence(), (int) at.sequence() + 1);
            applied += projection.apply(at, next, FeedApp.at(at.sequence() + 1)) ? 1 : 0;
        }
        return applied;
    }
}
