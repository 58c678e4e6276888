package org.pprnet.feed.serve;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.document.Document;

/** A feed in one of its formats: rendered for who asks first, and ready for all others. */
final class HotFeed {

    private final Supplier<Document> rendering;
    private final String relations;
    private volatile @Nullable Document document;

    HotFeed(Supplier<Document> rendering, String relations) {
        this.rendering = rendering;
        this.relations = relations;
    }

    /** Its bytes, always the same ones. */
    Document document() {
        Document ready = document;
        return ready == null ? rendered() : ready;
    }

    private synchronized Document rendered() {
        Document ready = document;
        if (ready == null) {
            ready = rendering.get();
            document = ready;
        }
        return ready;
    }

    /** Empty until somebody asked for it. */
    Optional<Document> ready() {
        return Optional.ofNullable(document);
    }

    /** What {@code Link} says with it. */
    String relations() {
        return relations;
    }
}
