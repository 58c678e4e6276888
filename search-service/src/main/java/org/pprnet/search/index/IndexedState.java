package org.pprnet.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.State;
import org.pprnet.service.reading.StateSource;

/** The state of the index: of what searches see, at the position that they see it at. */
@Singleton
public final class IndexedState implements StateSource {

    private static final String SERVICE = "search";
    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Elasticsearch elasticsearch;
    private final Supplier<String> index;
    private volatile @Nullable Known last;

    /** The state of the index that follows the log, whichever that is. */
    @Inject
    public IndexedState(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this(elasticsearch, new IndexNames(settings.index())::written);
    }

    IndexedState(Elasticsearch elasticsearch, Supplier<String> index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    @Override
    public State state() {
        return atRest(view -> {
            Known known = last;
            if (known == null || !known.place().equals(view.place())) {
                known = new Known(view.place(), digest(view));
                last = known;
            }
            return known.state();
        });
    }

    @Override
    public State recomputed() {
        return atRest(IndexedState::recomputed);
    }

    /** Whether the documents hold what their hashes say. */
    boolean isWhole() {
        return atRest(view -> digest(view).equals(recomputed(view)));
    }

    private static State recomputed(IndexView view) {
        Digest digest = new Digest();
        view.wholeSummaries(document -> digest.summary(UUID.fromString(document.entity()), document.version(),
                document instanceof Document.Live, document.recomputedHash()));
        addRest(digest, view.rest(), Document::recomputedHash);
        return digest.state(SERVICE, view.position());
    }

    /** A state, and the moment that it was worked out at. */
    private record Known(Place place, State state) {}

    private static State digest(IndexView view) {
        Digest digest = new Digest();
        view.summaries(line -> digest.summary(UUID.fromString(line.entity()), line.version(),
                line.kind().equals(Document.LIVE), line.contentHash()));
        addRest(digest, view.rest(), Document::contentHash);
        return digest.state(SERVICE, view.position());
    }

    /** Teasers and flags are few: they are sorted here, the way the digest compares them. */
    private static void addRest(Digest digest, List<Document> rest, Function<Document, String> hash) {
        List<Document> sorted = new ArrayList<>(rest);
        sorted.sort(Comparator.comparing(Document::entity));
        for (Document document : sorted) {
            if (document instanceof Document.Teaser teaser) {
                digest.teaser(YearMonth.parse(teaser.entity()), teaser.version(), hash.apply(teaser));
            }
        }
        for (Document document : sorted) {
            if (document instanceof Document.Flagged flagged) {
                digest.flagged(new Doi(flagged.entity()), flagged.version(), hash.apply(flagged));
            }
        }
    }

    /** A view taken between the documents of a batch and its position shows neither state: the next one will. */
    private <T> T atRest(Function<IndexView, T> question) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (IndexView view = new IndexView(elasticsearch, index.get())) {
                if (view.isAtRest()) {
                    return question.apply(view);
                }
            }
            Pause.of(PAUSE);
        }
        throw new IndexUnavailableException("the index is between two positions");
    }
}
