package org.pprnet.search.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** Documents in requests of bearable size, in their order. */
    static List<List<Parcel>> loads(Collection<? extends Document> documents) {
        List<List<Parcel>> loads = new ArrayList<>();
        int free = 0;
        for (Document document : documents) {
            Parcel parcel = of(document);
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
