package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the summaries of the index that follows the log mean: added to them when they are there already. */
@Singleton
public final class Meanings {

    private static final String MODEL = "meaning.model";

    private final Elasticsearch elasticsearch;
    private final SummaryIndex index;

    public Meanings(Elasticsearch elasticsearch, SummaryIndex index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /**
     * Some live summaries of which it is not known what they mean to a model, the newest on the log first, as of the last
     * refresh.
     *
     * @param except ids of summaries that are not asked for
     */
    public List<Document.Live> lacking(String model, Collection<DocumentId> except, int most) {
        List<String> others = except.stream().map(DocumentId::value).toList();
        return elasticsearch.ask(client -> client.search(search -> search.index(index.address()).size(most)
                .query(query -> query.bool(bool -> bool.filter(lacking(model))
                        .mustNot(some -> some.ids(ids -> ids.values(others)))))
                .sort(sort -> sort.field(by -> by.field("position").order(SortOrder.Desc))), Document.class))
                .hits().hits().stream().map(Hit::source).map(Document.Live.class::cast).toList();
    }

    /** How many there are. */
    public long countLacking(String model) {
        return elasticsearch.ask(client -> client.count(count -> count.index(index.address()).query(lacking(model))))
                .count();
    }

    /** Adds what was found out, visible to searches from now on. What changed meanwhile is left out. */
    public void add(Map<Document.Live, Meaning> meanings) {
        index.add(meanings);
        index.refresh();
    }

    private static Query lacking(String model) {
        return Query.of(query -> query.bool(bool -> bool
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)))
                .mustNot(known(model))));
    }

    /** Those of which it is known. */
    public static Query known(String model) {
        return Query.of(query -> query.term(term -> term.field(MODEL).value(model)));
    }
}
