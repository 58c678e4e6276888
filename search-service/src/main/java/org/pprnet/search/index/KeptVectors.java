package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors that were computed once, in an index beside those that follow the log: it outlives rebuilds and new versions of
 * the definition. If it is lost, nothing is but the time to compute them again. What no summary says any more stays: it
 * may be said again, and takes little room.
 */
@Singleton
public final class KeptVectors {

    private final Elasticsearch elasticsearch;
    private final String alias;

    public KeptVectors(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.alias = new IndexNames(settings.index()).vectors();
    }

    /** What is kept of a text: a vector per part, as base64 of big-endian floats. */
    private record Kept(List<String> parts) {

        static Kept of(List<float[]> vectors) {
            return new Kept(vectors.stream().map(Kept::encode).toList());
        }

        List<float[]> vectors() {
            return parts.stream().map(Kept::decode).toList();
        }

        private static String encode(float[] vector) {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
            bytes.asFloatBuffer().put(vector);
            return Base64.getEncoder().encodeToString(bytes.array());
        }

        private static float[] decode(String text) {
            byte[] bytes = Base64.getDecoder().decode(text);
            float[] vector = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
            return vector;
        }
    }

    /**
     * The vectors that are kept of these texts.
     *
     * @param keys of the texts, different for all that give different vectors; at most 512 bytes each
     */
    public Map<String, List<float[]>> find(Collection<String> keys) {
        if (keys.isEmpty() || !exists()) {
            return Map.of();
        }
        Map<String, List<float[]>> found = new HashMap<>();
        elasticsearch.ask(client -> client.mget(request -> request.index(alias).ids(List.copyOf(keys)), Kept.class))
                .docs().stream().filter(item -> !item.isFailure() && item.result().found())
                .map(MultiGetResponseItem::result)
                .forEach(item -> found.put(item.id(), item.source().vectors()));
        return found;
    }

    /** Keeps the vectors of texts. */
    public void keep(Map<String, List<float[]>> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        if (!exists()) {
            create();
        }
        List<BulkOperation> operations = vectors.entrySet().stream()
                .map(entry -> BulkOperation.of(operation -> operation
                        .index(index -> index.id(entry.getKey()).document(Kept.of(entry.getValue())))))
                .toList();
        elasticsearch.ask(client -> client.bulk(request -> request.index(alias).requireAlias(true)
                .operations(operations))).items().stream().filter(item -> item.error() != null).findFirst()
                .ifPresent(item -> {
                    throw new IndexUnavailableException("vectors were not kept: " + item.error().reason());
                });
    }

    private boolean exists() {
        return elasticsearch.ask(client -> client.indices().existsAlias(request -> request.name(alias))).value();
    }

    private void create() {
        try {
            elasticsearch.ask(client -> client.indices().create(request -> request.index(alias + "-1")
                    .aliases(alias, made -> made)
                    .settings(settings -> settings.numberOfShards("1").autoExpandReplicas("0-1"))
                    .mappings(mapping -> mapping.dynamic(DynamicMapping.False))));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
