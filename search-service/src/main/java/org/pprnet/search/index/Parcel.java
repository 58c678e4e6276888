package org.pprnet.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.events.Json;

/** A document ready for sending. */
record Parcel(DocumentId id, long position, byte[] bytes) {

    /** Far below what Elasticsearch takes in one request (100 MB) and holds in memory while indexing. */
    private static final int LOAD = 8 * 1024 * 1024;

    static Parcel of(Document document) {
        try {
            return new Parcel(document.id(), document.position(),
                    Json.mapper().writerFor(Document.class).writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A summary together with what it means. */
    static Parcel of(Document.Live summary, Meaning meaning) {
        try {
            ObjectNode whole = Json.mapper().createObjectNode();
            whole.setAll((ObjectNode) Json.mapper().readTree(of(summary).bytes));
            whole.set("meaning", meaning.json());
            return new Parcel(summary.id(), summary.position(), Json.mapper().writeValueAsBytes(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parcels in requests of bearable size, in their order. */
    static List<List<Parcel>> loads(Stream<Parcel> parcels) {
        List<List<Parcel>> loads = new ArrayList<>();
        int free = 0;
        for (Parcel parcel : (Iterable<Parcel>) parcels::iterator) {
            if (parcel.bytes.length > free) {
                loads.add(new ArrayList<>());
                free = LOAD;
            }
            loads.getLast().add(parcel);
            free -= parcel.bytes.length;
        }
        return loads;
    }

    BinaryData content() {
        return BinaryData.of(bytes, ContentType.APPLICATION_JSON);
    }
}
