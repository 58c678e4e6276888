package org.pprnet.search.consume;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.ReaderStatus;
import org.pprnet.search.index.IndexLife;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.search.index.Place;
import org.pprnet.search.index.SummaryIndex;
import org.pprnet.service.following.FollowingTheLog;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees what the reading of the log does not tell: when a new index has everything, so that readers may search it, and how
 * far an index has come that another instance fills.
 */
@Singleton
@Requires(beans = FollowingTheLog.class)
@Requires(missingProperty = RebuildProcess.PROPERTY)
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final FollowingTheLog following;
    private final SummaryIndex index;
    private final IndexLife life;
    private final VisiblePosition visible;
    private volatile @Nullable Place damaged;

    Watch(FollowingTheLog following, SummaryIndex index, IndexLife life, VisiblePosition visible) {
        this.following = following;
        this.index = index;
        this.life = life;
        this.visible = visible;
    }

    @Scheduled(initialDelay = "250ms", fixedDelay = "250ms")
    void look() {
        try {
            ReaderStatus status = following.status();
            if (!life.isSearched()) {
                life.askWhatIsSearched();
                searchIfComplete(status);
            }
            if (!status.active() && life.isSearched()) {
                visible.seen(life::visiblePosition);
            }
        } catch (IndexUnavailableException e) {
            LOG.debug("the index is not there to be looked at", e);
        }
    }

    /** An index that is damaged is looked at again when it has changed. */
    private void searchIfComplete(ReaderStatus status) {
        Place place = index.place();
        if (status.caughtUp() && place.position().sequence() == status.position() && !place.equals(damaged)
                && !life.search()) {
            damaged = place;
        }
    }
}
