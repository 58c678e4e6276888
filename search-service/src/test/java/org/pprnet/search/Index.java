package org.pprnet.search;

import java.util.UUID;
import org.pprnet.backing.Backing;
import org.pprnet.events.log.Position;
import org.pprnet.search.consume.IndexingSummaries;
import org.pprnet.search.consume.VisiblePosition;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexLife;
import org.pprnet.search.index.IndexedState;
import org.pprnet.search.index.SummaryIndex;

/** An index of its own on the tests' Elasticsearch, with everything that reads and writes it. */
public final class Index implements AutoCloseable {

    private final ElasticsearchSettings settings;
    private final Elasticsearch elasticsearch;

    private Index(ElasticsearchSettings settings) {
        this.settings = settings;
        this.elasticsearch = new Elasticsearch(settings);
    }

    /** One that nobody else uses. */
    public static Index fresh() {
        return new Index(ElasticsearchSettings.at(Backing.elasticsearch().url(), "test-" + UUID.randomUUID()));
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
        return new SummaryIndex(elasticsearch, life(), settings);
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
        elasticsearch.ask(client -> client.indices().delete(request -> request.index(settings.index() + "-v1")));
    }

    /** Leaves nothing behind: hundreds of small indices slow Elasticsearch down. */
    @Override
    public void close() {
        elasticsearch.ask(client -> client.indices().delete(request -> request.index(settings.index() + "-v1")
                .ignoreUnavailable(true)));
        elasticsearch.close();
    }
}
