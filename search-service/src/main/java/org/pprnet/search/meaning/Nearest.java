package org.pprnet.search.meaning;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.Meanings;

/** The summaries that are nearest to a query in what they mean, each by the part of it that is. */
@Singleton
@Requires(property = LanguageModel.ENABLED, value = StringUtils.TRUE)
public final class Nearest {

    /** How many are found at most. */
    public static final int MOST = 100;
    /** More candidates find no others in collections of thousands, and take longer. */
    private static final int CANDIDATES = 200;
    private static final String VECTOR = "meaning.parts.vector";

    private final LanguageModel model;
    private final Elasticsearch elasticsearch;

    Nearest(LanguageModel model, Elasticsearch elasticsearch) {
        this.model = model;
        this.elasticsearch = elasticsearch;
    }

    /**
     * A summary.
     *
     * @param id of its document
     * @param cosine of the angle between the query and its nearest part
     */
    public record Near(String id, double cosine) {}

    /**
     * The nearest summaries, nearest first.
     *
     * @param text what a reader looks for, in words
     * @param filters what must hold of them
     * @param where the index that is asked
     * @throws ModelFailedException if the text has no vector
     * @throws org.pprnet.search.index.IndexUnavailableException if the index is away
     */
    public List<Near> to(String text, List<Query> filters, UnaryOperator<SearchRequest.Builder> where) {
        List<Float> vector = floats(model.query(text));
        List<Query> all = new ArrayList<>(filters);
        all.add(Query.of(query -> query.term(live -> live.field("kind").value(Document.LIVE))));
        all.add(Meanings.known(model.name()));
        return elasticsearch.askInAHurry(client -> client.search(search -> where.apply(search)
                .knn(knn -> knn.field(VECTOR).queryVector(vector).k(MOST).numCandidates(CANDIDATES).filter(all))
                .size(MOST).source(source -> source.fetch(false)), Void.class))
                .hits().hits().stream().map(hit -> new Near(hit.id(), 2 * hit.score() - 1)).toList();
    }

    private static List<Float> floats(float[] vector) {
        List<Float> floats = new ArrayList<>(vector.length);
        for (float value : vector) {
            floats.add(value);
        }
        return floats;
    }
}
