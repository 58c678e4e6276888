package org.pprnet.feed.consume;

import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.feed.serve.HotFeeds;
import org.pprnet.feed.store.FeedStore;

/** The feeds as the log sees them. */
@Singleton
final class FeedProjection implements Projection {

    private final FeedStore store;
    private final HotFeeds hot;

    FeedProjection(FeedStore store, HotFeeds hot) {
        this.store = store;
        this.hot = hot;
    }

    @Override
    public Position position() {
        return store.position();
    }

    @Override
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        return store.apply(from, events, to);
    }

    @Override
    public void makeVisible() {
        hot.refresh();
    }
}
