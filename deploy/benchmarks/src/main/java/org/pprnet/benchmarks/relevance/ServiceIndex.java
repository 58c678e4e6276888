package org.pprnet.benchmarks.relevance;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pprnet.events.Author;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Position;
import org.pprnet.search.consume.IndexingSummaries;
import org.pprnet.search.index.IndexLife;
import org.pprnet.search.meaning.EmbeddingSummaries;
import org.pprnet.search.meaning.Nearest;
import org.pprnet.search.query.Ranking;

/**
 * The search service over a collection, without its server: each document is a summary of which only title and text are
 * given, and comes into the index as if from the log.
 */
final class ServiceIndex implements AutoCloseable {

    private static final int BATCH = 200;
    private static final Duration NEWS = Duration.ofSeconds(10);
    private static final String TOPIC = "collection";
    private static final Instant PUBLISHED = Instant.parse("2020-01-01T00:00:00Z");

    private final ApplicationContext context;
    private final Map<String, String> documents = new HashMap<>();

    /**
     * @param elasticsearch its address
     * @param index a name that no other has
     * @param meaning whether searches find by meaning, too
     */
    ServiceIndex(String elasticsearch, String index, boolean meaning, List<Collection.Document> documents) {
        context = ApplicationContext.run(Map.of("elasticsearch.url", elasticsearch, "elasticsearch.index", index,
                "meaning.enabled", meaning));
        for (int place = 0; place < documents.size(); place++) {
            this.documents.put(id(place).toString(), documents.get(place).id());
        }
    }

    /** Indexes the documents. */
    void fill(List<Collection.Document> all) {
        IndexingSummaries indexing = context.getBean(IndexingSummaries.class);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<LoggedEvent> events = new ArrayList<>();
            for (int place = from; place < Math.min(from + BATCH, all.size()); place++) {
                events.add(published(place, all.get(place)));
            }
            long last = events.getLast().sequence();
            if (!indexing.apply(indexing.position(), events, new Position(last, TOPIC, last - 1, Set.of()))) {
                throw new IllegalStateException("somebody else writes to the index");
            }
        }
        indexing.makeVisible();
        context.getBean(IndexLife.class).search();
    }

    /** What a reader gets. */
    Searcher reader() {
        Ranking ranking = context.getBean(Ranking.class);
        return query -> ranking.best(query).stream().map(id -> documents.get(id.toString())).toList();
    }

    /**
     * Has the vectors computed that the documents lack.
     *
     * @return how many lack them in the end
     */
    long embed(PrintStream progress) {
        EmbeddingSummaries embedding = context.getBean(EmbeddingSummaries.class);
        long all = embedding.lacking();
        long told = System.nanoTime();
        while (embedding.next() > 0) {
            if (System.nanoTime() - told > NEWS.toNanos()) {
                told = System.nanoTime();
                progress.printf("  %,d of %,d documents embedded%n", all - embedding.lacking(), all);
            }
        }
        return embedding.lacking();
    }

    /** What is nearest to a query, whatever its words. */
    Searcher nearest(String index) {
        Nearest nearest = context.getBean(Nearest.class);
        return query -> nearest.to(query, List.of(), request -> request.index(index)).stream()
                .map(near -> documents.get(near.id())).toList();
    }

    private static LoggedEvent published(int place, Collection.Document document) {
        Summary summary = new Summary(id(place), 1, "document-" + place, document.title(), null, document.text(), "",
                List.of(), List.of(), new Author("nobody"), YearMonth.of(2020, 1), "en", PUBLISHED, null);
        return new LoggedEvent(place + 1L, PUBLISHED, id(place), PUBLISHED, new SummaryEvent.Published(summary),
                null);
    }

    /** In the order of the collection: what is equally good is listed by its id. */
    private static UUID id(int place) {
        return new UUID(0, place);
    }

    @Override
    public void close() {
        context.close();
    }
}
