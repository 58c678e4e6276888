package org.pprnet.search;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.pprnet.backing.Backing;
import org.pprnet.events.log.Position;
import org.pprnet.search.consume.IndexGenerations;
import org.pprnet.search.consume.IndexingSummaries;
import org.pprnet.search.consume.VisiblePosition;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchAccess;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexLife;
import org.pprnet.search.index.IndexedState;
import org.pprnet.search.index.SummaryIndex;

/** An index of its own on the tests' Elasticsearch, with everything that reads and writes it. */
public final class Index implements AutoCloseable {

    private static final Duration ABANDONED_AFTER = Duration.ofSeconds(3);

    private final ElasticsearchSettings settings;
    private final Elasticsearch elasticsearch;

    private Index(ElasticsearchSettings settings) {
        this.settings = settings;
        this.elasticsearch = new Elasticsearch(settings, ElasticsearchAccess.OPEN);
    }

    /** One that nobody else uses. */
    public static Index fresh() {
        return at(Backing.elasticsearch().url());
    }

    /** One on another Elasticsearch. What a rebuild left is taken for abandoned after a short time. */
    public static Index at(String url) {
        return new Index(new ElasticsearchSettings(url, "test-" + UUID.randomUUID(), 64, ABANDONED_AFTER));
    }

    public ElasticsearchSettings settings() {
        return settings;
    }

    public Elasticsearch elasticsearch() {
        return elasticsearch;
    }

    public IndexLife life() {
        return new IndexLife(elasticsearch, settings);
    }

    public SummaryIndex documents() {
        return new SummaryIndex(elasticsearch, life());
    }

    /** A rebuild beside it. */
    public IndexGenerations generations() {
        return new IndexGenerations(elasticsearch, settings);
    }

    /** Names of what is behind an alias or a pattern. */
    public Set<String> behind(String pattern) {
        return new TreeSet<>(elasticsearch.ask(client -> client.indices().get(get -> get.index(pattern))).indices()
                .keySet());
    }

    /** Another projector over this index. */
    public IndexingSummaries projection() {
        return new IndexingSummaries(documents(), new VisiblePosition());
    }

    public IndexedState state() {
        return new IndexedState(elasticsearch, settings);
    }

    public Position position() {
        return projection().position();
    }

    /** As if somebody had emptied the disks of Elasticsearch. */
    public void wipe() {
        Set<String> all = behind(settings.index() + "-v*");
        if (!all.isEmpty()) {
            elasticsearch.ask(client -> client.indices().delete(request -> request.index(List.copyOf(all))
                    .ignoreUnavailable(true)));
        }
    }

    /** Leaves nothing behind: hundreds of small indices slow Elasticsearch down. */
    @Override
    public void close() {
        wipe();
        elasticsearch.close();
    }
}
