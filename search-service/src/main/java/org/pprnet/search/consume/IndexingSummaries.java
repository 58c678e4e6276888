package org.pprnet.search.consume;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pprnet.events.Doi;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.DocumentId;
import org.pprnet.search.index.Place;
import org.pprnet.search.index.Snapshot;
import org.pprnet.search.index.SummaryIndex;

/**
 * The projection of the log into the index. Elasticsearch has no transactions: the documents are written first, then the
 * position, compared-and-set. What is written twice, or late by an instance that was overtaken, is refused by the
 * documents' own positions.
 */
@Singleton
public final class IndexingSummaries implements Projection {

    private final SummaryIndex index;
    private final VisiblePosition visible;

    public IndexingSummaries(SummaryIndex index, VisiblePosition visible) {
        this.index = index;
        this.visible = visible;
    }

    @Override
    public Position position() {
        Position position = index.find().position();
        visible.applied(position.sequence());
        return position;
    }

    @Override
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        Set<DocumentId> citing = citing(Batch.flagged(events));
        Set<DocumentId> whole = new HashSet<>(citing);
        whole.addAll(Batch.flags(events));
        Snapshot before = index.read(whole, Batch.touched(events));
        Place place = before.place();
        if (!place.position().equals(from)) {
            return false;
        }
        Collection<Document> changed = new Batch(before, citing).apply(events).changed();
        if (from.equals(to)) {
            // A parked record, replayed under a position that other documents may have already.
            index.overwrite(changed);
        } else {
            index.write(changed);
        }
        boolean moved = index.move(place, to);
        if (moved) {
            visible.applied(to.sequence());
        }
        return moved;
    }

    /** Only a refreshed index finds all that was written, so flags wait for a refresh; they are rare. */
    private Set<DocumentId> citing(Set<Doi> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        index.refresh();
        return index.citing(articles);
    }

    @Override
    public void makeVisible() {
        visible.refreshing(index::refresh);
    }
}
