package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
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
        this.place = read(Milestone.class, search -> kinds(search, List.of(Milestone.KIND)).seqNoPrimaryTerm(true))
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
        walk(Void.class, LINES, search -> search.source(source -> source.fetch(false))
                .docvalueFields(field -> field.field("kind"))
                .docvalueFields(field -> field.field("entity"))
                .docvalueFields(field -> field.field("version"))
                .docvalueFields(field -> field.field("contentHash")), hit -> line.accept(line(hit)));
    }

    /** The same, with everything that the index holds of them. */
    void wholeSummaries(Consumer<Document> document) {
        walk(Document.class, DOCUMENTS, UnaryOperator.identity(), hit -> document.accept(hit.source()));
    }

    /** All teasers and flags. */
    List<Document> rest() {
        List<Document> rest = new ArrayList<>();
        walk(Document.class, LINES, List.of(Document.TEASER, Document.FLAGGED), UnaryOperator.identity(),
                hit -> rest.add(hit.source()));
        return rest;
    }

    private <T> void walk(Class<T> type, int size, UnaryOperator<SearchRequest.Builder> what, Consumer<Hit<T>> each) {
        walk(type, size, List.of(Document.LIVE, Document.WITHDRAWN), what, each);
    }

    private <T> void walk(Class<T> type, int size, List<String> kinds, UnaryOperator<SearchRequest.Builder> what,
            Consumer<Hit<T>> each) {
        List<FieldValue> after = List.of();
        List<Hit<T>> page;
        do {
            List<FieldValue> from = after;
            page = read(type, search -> {
                what.apply(kinds(search, kinds)).size(size)
                        .sort(sort -> sort.field(by -> by.field("entity").order(SortOrder.Asc)));
                return from.isEmpty() ? search : search.searchAfter(from);
            }).hits().hits();
            page.forEach(each);
            after = page.isEmpty() ? after : page.getLast().sort();
        } while (page.size() == size);
    }

    private <T> SearchResponse<T> read(Class<T> type, UnaryOperator<SearchRequest.Builder> question) {
        return elasticsearch.ask(client -> client.search(search -> question.apply(
                search.pit(point -> point.id(moment).keepAlive(KEEP))), type));
    }

    private static SearchRequest.Builder kinds(SearchRequest.Builder search, List<String> kinds) {
        List<FieldValue> values = kinds.stream().map(FieldValue::of).toList();
        return search.query(query -> query.bool(bool -> bool.filter(filter -> filter.terms(terms -> terms.field("kind")
                .terms(any -> any.value(values))))));
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
