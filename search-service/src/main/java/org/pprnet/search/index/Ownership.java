package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which rebuild the next index belongs to. An alias says so; its owner changes it from time to time, so that others see
 * whether the owner lives, and whoever is no longer the owner notices.
 */
final class Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int SIGNS_OF_LIFE = 6;

    private final Indices indices;
    private final IndexNames names;
    private final Duration abandonedAfter;
    private String mark = "";
    private long marked;

    Ownership(Indices indices, IndexNames names, Duration abandonedAfter) {
        this.indices = indices;
        this.names = names;
        this.abandonedAfter = abandonedAfter;
    }

    /** The alias of the index that this process owns. */
    String mark() {
        return mark;
    }

    /**
     * The index that an earlier rebuild left, or a new one, as this process's. Waits until it is sure that the other
     * rebuild is dead.
     *
     * @return empty if it lives
     */
    Optional<String> claim() {
        var silence = new Stillness(abandonedAfter);
        Optional<String> left = indices.look().next();
        Optional<String> owner = left.flatMap(this::owner);
        while (owner.isPresent() && !owner.get().equals(names.released()) && !silence.of(owner.get())) {
            Pause.of(LOOK);
            if (!owner(left.get()).equals(owner)) {
                return Optional.empty();
            }
        }
        owner.ifPresent(dead -> remark(left.get(), dead, IndexNames.unique(names.next())));
        return left.or(() -> Optional.of(create()));
    }

    /** Creates an index that this process owns. */
    String create() {
        String created = indices.look().free();
        String owner = IndexNames.unique(names.next());
        indices.create(created, TranslogDurability.Async, owner, names.itself(created));
        become(owner);
        return created;
    }

    /** @throws IllegalStateException if another process took this one for dead */
    void showLife(String index) {
        if (!owner(index).equals(Optional.of(mark))) {
            throw new IllegalStateException("another rebuild of this service took over the index " + index);
        }
        if (System.nanoTime() - marked > abandonedAfter.dividedBy(SIGNS_OF_LIFE).toNanos()) {
            remark(index, mark, IndexNames.unique(names.next()));
        }
    }

    /** Lets another rebuild go on with the index at once. Where this fails it has to wait, and that is all. */
    void release(String index) {
        try {
            if (owner(index).equals(Optional.of(mark))) {
                remark(index, mark, names.released());
            }
        } catch (IndexUnavailableException e) {
            LOG.debug("index {} was not released", index, e);
        }
    }

    private Optional<String> owner(String index) {
        return indices.look().mark(index, names.next());
    }

    private void remark(String index, String before, String after) {
        indices.rearrange(List.of(Indices.take(index, before), Indices.give(index, after)));
        become(after);
    }

    private void become(String owner) {
        mark = owner;
        marked = System.nanoTime();
    }
}
