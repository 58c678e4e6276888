package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.events.Json;

/** Some documents of the index, and where it stood. Documents that were read briefly have a kind and a version only. */
public final class Snapshot {

    private final Place place;
    private final Map<String, ObjectNode> documents;

    private Snapshot(Place place, Map<String, ObjectNode> documents) {
        this.place = place;
        this.documents = documents;
    }

    static Snapshot of(MgetResponse<ObjectNode> response) {
        Place place = Place.START;
        Map<String, ObjectNode> documents = new HashMap<>();
        for (MultiGetResponseItem<ObjectNode> item : response.docs()) {
            if (item.isFailure()) {
                throw new IndexUnavailableException(
                        "document %s cannot be read: %s".formatted(item.failure().id(),
                                item.failure().error().reason()));
            }
            GetResult<ObjectNode> found = item.result();
            if (!found.found()) {
                continue;
            }
            if (found.id().equals(DocumentId.POSITION.value())) {
                place = new Place(found.index(), read(found.source(), Milestone.class).at(), found.seqNo(),
                        found.primaryTerm());
            } else {
                documents.put(found.id(), found.source());
            }
        }
        return new Snapshot(place, documents);
    }

    /** Where the index stood. */
    public Place place() {
        return place;
    }

    /** The kind of a document, where it exists. */
    public Optional<String> kind(DocumentId id) {
        return Optional.ofNullable(documents.get(id.value())).map(document -> document.path("kind").asText());
    }

    /** The version of a document; 0 where it does not exist. */
    public int version(DocumentId id) {
        ObjectNode document = documents.get(id.value());
        return document == null ? 0 : document.path("version").asInt();
    }

    /** A document that was read whole, where it exists. */
    public Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id.value())).map(document -> read(document, Document.class));
    }

    private static <T> T read(ObjectNode source, Class<T> type) {
        try {
            return Json.mapper().treeToValue(source, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index holds what this build did not write", e);
        }
    }
}
