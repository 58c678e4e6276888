package org.pprnet.benchmarks.search;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.search.query.Ranking;

/** Elasticsearch without the service: asked for exactly what the service has it do for a search. */
final class Direct implements AutoCloseable {

    private final ApplicationContext context;

    /** @param elasticsearch its address */
    Direct(String elasticsearch) {
        context = ApplicationContext
                .run(Map.of("elasticsearch.url", elasticsearch, "elasticsearch.index", BenchStack.INDEX,
                        "meaning.enabled", false));
    }

    Request toElasticsearch(Search search) {
        String body = context.getBean(Ranking.class).request(search.typed(), search.topics(), Search.LIMIT);
        return Request.post("/" + BenchStack.INDEX + "/_search?typed_keys=true", body);
    }

    @Override
    public void close() {
        context.close();
    }
}
