package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pprnet.events.Doi;
import org.pprnet.events.log.Position;

/** An index that follows the log. What is written here is searched for by readers after the next {@link #refresh}. */
@Singleton
public final class SummaryIndex {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int PAGE = 1_000;

    private final Elasticsearch elasticsearch;
    private final Destination destination;
    private final Bulk bulk;
    /** Held by whoever writes over a document of the same position, as Elasticsearch lets the last one win there. */
    private final Object overwriting = new Object();

    /** The index in use. */
    @Inject
    public SummaryIndex(Elasticsearch elasticsearch, IndexLife life) {
        this(elasticsearch, (Destination) life);
    }

    SummaryIndex(Elasticsearch elasticsearch, Destination destination) {
        this.elasticsearch = elasticsearch;
        this.destination = destination;
        bulk = new Bulk(elasticsearch, destination);
    }

    /** The index of that name, as it is. */
    static SummaryIndex named(Elasticsearch elasticsearch, String index) {
        return new SummaryIndex(elasticsearch, new Destination() {
            @Override
            public void ensure() {}

            @Override
            public String address() {
                return index;
            }
        });
    }

    /**
     * Where the index stands, be it searched already or not. Creates it if it is missing. All other methods stay with the
     * index that is found here: one that was replaced meanwhile does not answer.
     */
    public Place find() {
        destination.ensure();
        return place();
    }

    /** Where the index stands that was found last. */
    public Place place() {
        return read(List.of(), Set.of()).place();
    }

    /**
     * Reads what the index holds now, refreshed or not.
     *
     * @param whole documents that are needed with everything
     * @param brief documents of which kind and version are enough
     */
    public Snapshot read(Collection<DocumentId> whole, Collection<DocumentId> brief) {
        var request = new SnapshotRequest(whole, brief);
        return Snapshot
                .of(elasticsearch.ask(client -> client.mget(request.on(destination.address()), ObjectNode.class)));
    }

    /** The live summaries that cite any of these articles, as of the last refresh. */
    public Set<DocumentId> citing(Collection<Doi> articles) {
        List<FieldValue> terms = articles.stream().map(doi -> FieldValue.of(DocumentId.article(doi))).toList();
        Set<DocumentId> found = new LinkedHashSet<>();
        List<FieldValue> after = List.of();
        List<Hit<Void>> page;
        do {
            page = citing(terms, after);
            page.forEach(hit -> found.add(new DocumentId(hit.id())));
            after = page.isEmpty() ? after : page.getLast().sort();
        } while (page.size() == PAGE);
        return found;
    }

    private List<Hit<Void>> citing(List<FieldValue> articles, List<FieldValue> after) {
        return elasticsearch.ask(client -> client.search(search -> {
            search.index(destination.address()).size(PAGE).source(source -> source.fetch(false))
                    .query(query -> query.terms(match -> match.field("searched.article")
                            .terms(values -> values.value(articles))))
                    .sort(sort -> sort.field(by -> by.field("entity").order(SortOrder.Asc)));
            return after.isEmpty() ? search : search.searchAfter(after);
        }, Void.class)).hits().hits();
    }

    /**
     * Writes whole documents. One that the index has at the same or a later position is left as it is.
     *
     * @throws IndexUnavailableException if any was not written; others may have been
     */
    public void write(Collection<? extends Document> documents) {
        bulk.write(documents.stream().map(Parcel::of), VersionType.External, Set.of(CREATED, OK, CONFLICT));
    }

    /**
     * Writes whole documents, also over those that the index has at the same position.
     *
     * @throws IndexUnavailableException if any was not written, as for one that has a later position already
     */
    public void overwrite(Collection<? extends Document> documents) {
        synchronized (overwriting) {
            bulk.write(documents.stream().map(Parcel::of), VersionType.ExternalGte, Set.of(CREATED, OK));
        }
    }

    /**
     * Adds to summaries what they mean. One that changed since it was read is left as it is now; what a replayed record
     * makes of it at the same position cannot come in between.
     */
    public void add(Map<Document.Live, Meaning> meanings) {
        synchronized (overwriting) {
            Set<String> unchanged = unchanged(meanings.keySet());
            bulk.write(meanings.entrySet().stream().filter(entry -> unchanged.contains(entry.getKey().id().value()))
                    .map(entry -> Parcel.of(entry.getKey(), entry.getValue())),
                    VersionType.ExternalGte, Set.of(CREATED, OK, CONFLICT));
        }
    }

    private Set<String> unchanged(Collection<Document.Live> read) {
        Map<String, String> hashes = read.stream()
                .collect(Collectors.toMap(live -> live.id().value(), Document::contentHash));
        return elasticsearch.ask(client -> client.mget(request -> request.index(destination.address())
                .ids(List.copyOf(hashes.keySet())).sourceIncludes("contentHash"), ObjectNode.class)).docs().stream()
                .filter(item -> !item.isFailure() && item.result().found())
                .map(MultiGetResponseItem::result)
                .filter(now -> hashes.get(now.id()).equals(now.source().path("contentHash").asText()))
                .map(GetResult::id).collect(Collectors.toSet());
    }

    /**
     * Moves the index to another position on the log.
     *
     * @return false, with nothing changed, if it no longer stands where it did
     */
    public boolean move(Place from, Position to) {
        try {
            elasticsearch.ask(client -> client.index(request -> {
                request.index(destination.address()).requireAlias(true).id(DocumentId.POSITION.value())
                        .document(new Milestone(Milestone.KIND, to));
                return from.isStart()
                        ? request.opType(OpType.Create)
                        : request.ifSeqNo(from.sequenceNumber()).ifPrimaryTerm(from.primaryTerm());
            }));
            return true;
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    /** The name that this index is read by, be it searched by readers already or not. */
    String address() {
        return destination.address();
    }

    /** Makes everything written visible to searches. */
    public void refresh() {
        elasticsearch.ask(client -> client.indices().refresh(request -> request.index(destination.address())));
    }
}
