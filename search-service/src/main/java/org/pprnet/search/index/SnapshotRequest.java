package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents to be read at once, some of them whole, and the position with them. */
record SnapshotRequest(Collection<DocumentId> whole, Collection<DocumentId> brief) {

    MgetRequest on(String index) {
        Map<DocumentId, MultiGetOperation> wanted = new LinkedHashMap<>();
        brief.forEach(id -> wanted.put(id, MultiGetOperation.of(get -> get.id(id.value())
                .source(source -> source.filter(filter -> filter.includes("kind", "version"))))));
        whole.forEach(id -> wanted.put(id, MultiGetOperation.of(get -> get.id(id.value()))));
        wanted.put(DocumentId.POSITION, MultiGetOperation.of(get -> get.id(DocumentId.POSITION.value())));
        List<MultiGetOperation> all = new ArrayList<>(wanted.values());
        return MgetRequest.of(request -> request.index(index).docs(all));
    }
}
