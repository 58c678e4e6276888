package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The change from the index in use to the next one. Writes to the old one are blocked before its position is read, and
 * for good: so nobody can bring it further than what readers see then. An alias of the old index marks the block as this
 * one's, and is taken away by the very request that switches: whoever lifts the block takes the mark first, and so
 * makes sure that no switch follows.
 */
final class Switch {

    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);

    private final Elasticsearch elasticsearch;
    private final Indices indices;
    private final IndexNames names;

    Switch(Elasticsearch elasticsearch, Indices indices, IndexNames names) {
        this.elasticsearch = elasticsearch;
        this.indices = indices;
        this.names = names;
    }

    /**
     * @param owner the alias that says who fills the next index
     * @return false, with nothing changed, if the next index is behind an old one
     */
    boolean to(String next, String owner) {
        Arrangement now = indices.look();
        now.written();
        List<String> old = now.behind(names.written());
        if (isBehind(next, old)) {
            return false;
        }
        String mark = IndexNames.unique(names.switching());
        boolean switched = false;
        try {
            old.forEach(index -> block(now, index, mark));
            switched = !isBehind(next, old) && send(now, old, mark, next, owner);
        } finally {
            if (!switched) {
                old.forEach(index -> lift(index, mark));
            }
        }
        return switched;
    }

    private boolean send(Arrangement now, List<String> old, String mark, String next, String owner) {
        indices.refresh(next);
        indices.rearrange(switching(now, old, mark, next, owner));
        LOG.info("Index {} takes the place of {}", next, old);
        return true;
    }

    /** Where it cannot be lifted from here, the service does so after a while. */
    private void lift(String index, String mark) {
        try {
            indices.lift(index, mark);
        } catch (IndexUnavailableException e) {
            LOG.warn("Index {} stays blocked for a while", index, e);
        }
    }

    private boolean isBehind(String next, List<String> old) {
        long reached = sequence(next);
        return old.stream().anyMatch(index -> sequence(index) > reached);
    }

    private long sequence(String index) {
        return SummaryIndex.named(elasticsearch, index).place().position().sequence();
    }

    private void block(Arrangement now, String index, String mark) {
        now.mark(index, names.switching()).ifPresent(ofTheDead -> indices.lift(index, ofTheDead));
        if (indices.isBlocked(index)) {
            throw new IndexUnavailableException(
                    "writes to index %s are blocked, and not by a rebuild".formatted(index));
        }
        indices.rearrange(List.of(Indices.take(index, names.written()), Indices.give(index, names.written()),
                Indices.give(index, mark)));
        indices.block(index);
    }

    private List<Action> switching(Arrangement now, List<String> old, String mark, String next, String owner) {
        List<Action> actions = new ArrayList<>();
        for (String index : old) {
            actions.add(Indices.take(index, mark));
            actions.add(Indices.take(index, names.written()));
        }
        now.behind(names.searched()).forEach(index -> actions.add(Indices.take(index, names.searched())));
        actions.add(Indices.take(next, owner));
        actions.add(Indices.give(next, names.written()));
        actions.add(Indices.give(next, names.searched()));
        return actions;
    }
}
