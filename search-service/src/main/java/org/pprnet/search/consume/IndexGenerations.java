package org.pprnet.search.consume;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.pprnet.events.State;
import org.pprnet.events.log.Projection;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.NextIndex;
import org.pprnet.service.rebuilding.Generations;
import org.pprnet.service.rebuilding.RebuildProcess;

/** Indices, one after the other, behind the aliases that readers and the service know. */
@Singleton
@Requires(property = RebuildProcess.PROPERTY)
public final class IndexGenerations implements Generations {

    private final NextIndex next;

    public IndexGenerations(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.next = new NextIndex(elasticsearch, settings);
    }

    @Override
    public Optional<Claim> claim() {
        return next.claim() ? Optional.of(next::release) : Optional.empty();
    }

    @Override
    public Projection next() {
        return new IndexingSummaries(next.documents(), new VisiblePosition());
    }

    @Override
    public State recomputed() {
        return next.recomputed();
    }

    @Override
    public boolean switchOver() {
        return next.switchOver();
    }

    @Override
    public void discardNext() {
        next.discard();
    }

    @Override
    public boolean dropReplaced(Duration patience) {
        return next.dropReplaced(patience);
    }
}
