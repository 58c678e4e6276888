package org.pprnet.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.State;

/** The index that a rebuild fills beside the one in use. */
public final class NextIndex implements Destination {

    /** A search that was sent to an index just before the switch has begun to read it by then. */
    private static final Duration LAST_READER = Duration.ofSeconds(1);

    private final Elasticsearch elasticsearch;
    private final IndexNames names;
    private final Indices indices;
    private final Ownership ownership;
    private volatile String index = "";

    public NextIndex(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(settings.index());
        this.indices = new Indices(elasticsearch, names);
        this.ownership = new Ownership(indices, names, settings.abandonedAfter());
    }

    /**
     * Makes an index, or goes on with that of a rebuild that died, which takes some seconds to be sure of.
     *
     * @return false if another rebuild is under way
     */
    public synchronized boolean claim() {
        Optional<String> claimed = ownership.claim();
        index = claimed.orElse("");
        return claimed.isPresent();
    }

    /** Leaves the index to the next rebuild, which need not wait. */
    public synchronized void release() {
        ownership.release(claimed());
    }

    /**
     * Shows that this rebuild lives, and makes the index again if it was lost.
     *
     * @throws IllegalStateException if another rebuild took this one for dead
     */
    @Override
    public synchronized void ensure() {
        Arrangement now = indices.look();
        if (!now.has(claimed())) {
            index = ownership.create();
        } else if (!isInUse(now)) {
            ownership.showLife(index);
        }
    }

    @Override
    public String address() {
        return names.itself(claimed());
    }

    private String claimed() {
        if (index.isEmpty()) {
            throw new IllegalStateException("the next index was not claimed");
        }
        return index;
    }

    /** What is written to it, and read from it. */
    public SummaryIndex documents() {
        return new SummaryIndex(elasticsearch, this);
    }

    /** Its state, worked out from what it really holds. */
    public State recomputed() {
        return new IndexedState(elasticsearch, this::address).recomputed();
    }

    /**
     * Lets readers search it, and the service go on with it, instead of the one in use.
     *
     * @return false, with nothing changed, if it is behind that one
     */
    public synchronized boolean switchOver() {
        if (isInUse(indices.look())) {
            return true;
        }
        ownership.showLife(claimed());
        indices.makeDurable(index);
        return new Switch(elasticsearch, indices, names).to(index, ownership.mark());
    }

    private boolean isInUse(Arrangement now) {
        return now.behind(names.written()).contains(index);
    }

    /** Drops it, unless it is in use by now. */
    public synchronized void discard() {
        if (!isInUse(indices.look())) {
            indices.drop(claimed());
        }
    }

    /**
     * Drops the indices that readers are sent to no more, each as soon as nobody reads it.
     *
     * @return false if some are still read when the patience is over
     */
    public boolean dropReplaced(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> left = indices.look().replaced();
        while (!left.isEmpty()) {
            Pause.of(LAST_READER);
            left.stream().filter(replaced -> !indices.isRead(replaced)).forEach(indices::drop);
            left = indices.look().replaced();
            if (System.nanoTime() > deadline) {
                break;
            }
        }
        return left.isEmpty();
    }
}
