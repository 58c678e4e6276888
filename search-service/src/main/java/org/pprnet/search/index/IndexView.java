package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The index at one moment: whatever is written meanwhile, all answers come from that moment. */
final class IndexView implements AutoCloseable {

    private static final Time KEEP = Time.of(time -> time.time("1m"));
    private static final List<String> SUMMARIES = List.of(Document.LIVE, Document.WITHDRAWN);
    private static final int LINES = 5_000;
    /** A document can have 1.5 MB. */
    private static final int DOCUMENTS = 100;

    private final Elasticsearch elasticsearch;
    private final String moment;
    private final Place place;

    IndexView(Elasticsearch elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.moment = elasticsearch.ask(client -> client.openPointInTime(open -> open.index(index).keepAlive(KEEP)))
                .id();
        this.place = read(Milestone.class, search -> search.query(anyOf("kind", List.of(Milestone.KIND)))
                .seqNoPrimaryTerm(true))
                .hits().hits().stream().findFirst()
                .map(hit -> new Place(hit.index(), hit.source().at(), hit.seqNo(), hit.primaryTerm()))
                .orElse(Place.START);
    }

    /** The position of this moment. */
    long position() {
        return place.position().sequence();
    }

    /** The same, told apart from other moments at that position: a replayed record changes content alone. */
    Place place() {
        return place;
    }

    /** Whether no document is ahead of the position. */
    boolean isAtRest() {
        return read(Void.class, search -> search.size(0).trackTotalHits(track -> track.enabled(true))
                .query(query -> query.range(range -> range.number(number -> number.field("position")
                        .gt((double) position())))))
                .hits().total().value() == 0;
    }

    /** All summaries, withdrawn ones too, in the order of their ids. */
    void summaries(Consumer<Line> line) {
        walk(Void.class, SUMMARIES, search -> search.source(source -> source.fetch(false))
                .docvalueFields(field -> field.field("kind"))
                .docvalueFields(field -> field.field("entity"))
                .docvalueFields(field -> field.field("version"))
                .docvalueFields(field -> field.field("contentHash")), hit -> line.accept(line(hit)));
    }

    /**
     * The same, with everything that the index holds of them. They are asked for by their ids: each page of a list of all
     * is found by looking at all, and pages of whole documents are small.
     */
    void wholeSummaries(Consumer<Document> document) {
        List<String> ids = new ArrayList<>();
        summaries(line -> {
            ids.add(line.entity());
            if (ids.size() == DOCUMENTS) {
                whole(ids).forEach(document);
                ids.clear();
            }
        });
        whole(ids).forEach(document);
    }

    /** All teasers and flags. */
    List<Document> rest() {
        List<Document> rest = new ArrayList<>();
        walk(Document.class, List.of(Document.TEASER, Document.FLAGGED), UnaryOperator.identity(),
                hit -> rest.add(hit.source()));
        return rest;
    }

    private List<Document> whole(List<String> summaries) {
        return read(Document.class, search -> byEntity(search, anyOf("kind", SUMMARIES), anyOf("entity", summaries))
                .size(DOCUMENTS)).hits().hits().stream().map(Hit::source).toList();
    }

    private <T> void walk(Class<T> type, List<String> kinds, UnaryOperator<SearchRequest.Builder> what,
            Consumer<Hit<T>> each) {
        List<FieldValue> after = List.of();
        List<Hit<T>> page;
        do {
            List<FieldValue> from = after;
            page = read(type, search -> {
                what.apply(byEntity(search, anyOf("kind", kinds))).size(LINES);
                return from.isEmpty() ? search : search.searchAfter(from);
            }).hits().hits();
            page.forEach(each);
            after = page.isEmpty() ? after : page.getLast().sort();
        } while (page.size() == LINES);
    }

    private <T> SearchResponse<T> read(Class<T> type, UnaryOperator<SearchRequest.Builder> question) {
        return elasticsearch.ask(client -> client.search(search -> question.apply(
                search.pit(point -> point.id(moment).keepAlive(KEEP))), type));
    }

    private static SearchRequest.Builder byEntity(SearchRequest.Builder search, Query... filters) {
        return search.query(query -> query.bool(bool -> bool.filter(List.of(filters))))
                .sort(sort -> sort.field(by -> by.field("entity").order(SortOrder.Asc)));
    }

    private static Query anyOf(String field, List<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any -> any.value(values.stream().map(FieldValue::of).toList()))));
    }

    private static Line line(Hit<Void> hit) {
        return new Line(field(hit, "kind"), field(hit, "entity"), Integer.parseInt(field(hit, "version")),
                field(hit, "contentHash"));
    }

    private static String field(Hit<Void> hit, String name) {
        return hit.fields().get(name).to(JsonNode.class).get(0).asText();
    }

    @Override
    public void close() {
        elasticsearch.forget(moment);
    }
}
