package org.pprnet.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.Json;

/** A document ready for sending. */
record Parcel(DocumentId id, long position, byte[] bytes) {

    /** Far below what Elasticsearch takes in one request (100 MB) and holds in memory while indexing. */
    private static final int LOAD = 8 * 1024 * 1024;
    /** Indexing this much takes Elasticsearch far longer than another request does. */
    private static final int WORTH_A_REQUEST = 256 * 1024;

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

    /** Parcels in requests of bearable size, in their order: in two of about the same where it is worth it. */
    static List<List<Parcel>> loads(List<Parcel> parcels) {
        long half = parcels.stream().mapToLong(parcel -> parcel.bytes.length).sum() / 2;
        long full = half < WORTH_A_REQUEST ? LOAD : Math.min(half, LOAD);
        List<List<Parcel>> loads = new ArrayList<>();
        long loaded = full;
        for (Parcel parcel : parcels) {
            if (loaded >= full) {
                loads.add(new ArrayList<>());
                loaded = 0;
            }
            loads.getLast().add(parcel);
            loaded += parcel.bytes.length;
        }
        return loads;
    }

    BinaryData content() {
        return BinaryData.of(bytes, ContentType.APPLICATION_JSON);
    }
}
