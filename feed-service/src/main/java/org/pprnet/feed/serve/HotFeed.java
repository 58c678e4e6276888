package org.pprnet.feed.serve;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.document.Document;

/** A feed in one of its formats: ready at once where readers wait for it, and else rendered for who asks first. */
final class HotFeed {

    private final Supplier<Document> rendering;
    private final String relations;
    private volatile @Nullable Document document;
    private volatile boolean asked;

    HotFeed(Supplier<Document> rendering, String relations) {
        this.rendering = rendering;
        this.relations = relations;
    }

    /** Its bytes, always the same ones, for a reader. */
    Document document() {
        asked = true;
        Document ready = document;
        return ready == null ? rendered() : ready;
    }

    /** What takes its place. It is rendered now if this one was asked for. */
    HotFeed next(HotFeed next) {
        if (asked) {
            next.rendered();
        }
        return next;
    }

    private synchronized Document rendered() {
        Document ready = document;
        if (ready == null) {
            ready = rendering.get();
            document = ready;
        }
        return ready;
    }

    /** Empty until it is rendered. */
    Optional<Document> ready() {
        return Optional.ofNullable(document);
    }

    /** What {@code Link} says with it. */
    String relations() {
        return relations;
    }
}
