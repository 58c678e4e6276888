package org.pprnet.search.meaning;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The model, loaded when it is needed for the first time, and only where it is switched on. */
@Singleton
@Requires(property = LanguageModel.ENABLED, value = StringUtils.TRUE)
final class LanguageModel implements AutoCloseable {

    /** Whether summaries are found by what they mean, too. If not, no model is loaded, and nothing that needs one is there. */
    static final String ENABLED = "meaning.enabled";

    /** To be raised when texts are put together or cut in another way: their vectors are then others. */
    private static final int CUT = 1;

    private final AtomicLong computed = new AtomicLong();
    private @Nullable EmbeddingModel loaded;
    private @Nullable Throwable failure;

    /** What vectors must have in common to be compared. */
    String name() {
        return EmbeddingModel.NAME + "/" + CUT;
    }

    /**
     * The vectors of a text, one for each of its parts.
     *
     * @throws ModelFailedException if there are none
     */
    List<float[]> passages(MeantText text) {
        EmbeddingModel model = model();
        computed.incrementAndGet();
        return new Passages(model::length).of(text.title(), text.text()).stream().map(model::passage).toList();
    }

    /**
     * The vector of what a reader looks for.
     *
     * @throws ModelFailedException if there is none
     */
    float[] query(String text) {
        return model().query(text);
    }

    /** How many texts were embedded, not counting queries. */
    long computed() {
        return computed.get();
    }

    /**
     * Loads it, so that nobody waits for that.
     *
     * @throws ModelFailedException if it does not load
     */
    void load() {
        model();
    }

    /** A model that failed to load once does not try again with each query. */
    private synchronized EmbeddingModel model() {
        if (failure != null) {
            throw new ModelFailedException("the model did not load", failure);
        }
        if (loaded == null) {
            try {
                loaded = EmbeddingModel.load();
            } catch (RuntimeException | LinkageError e) {
                // A machine that its native code does not run on.
                failure = e;
                throw new ModelFailedException("the model does not load", e);
            }
        }
        return loaded;
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
