package org.pprnet.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pprnet.events.Json;

/**
 * Analysis and mapping of the index, read from {@code index/definition.json}: settings that an official Elasticsearch
 * takes without any plugin.
 */
public final class IndexDefinition {

    /** To be raised with every change of the definition: the index is then built anew beside the old one. */
    static final int VERSION = 4;

    private static final JsonNode DEFINITION = load();
    private static final Set<String> STOP_WORDS = StreamSupport
            .stream(DEFINITION.at("/settings/analysis/filter/stop_words/stopwords").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toUnmodifiableSet());

    private IndexDefinition() {}

    /** Words that the index leaves out of its stemmed fields: they match nothing there. Lower case. */
    public static Set<String> stopWords() {
        return STOP_WORDS;
    }

    /** The section {@code settings.analysis}. */
    public static JsonNode analysis() {
        return DEFINITION.at("/settings/analysis");
    }

    static JsonNode json() {
        return DEFINITION;
    }

    /**
     * The body of the request that creates an index.
     *
     * @param durability whether what is written is on disk before it is acknowledged
     */
    static StringReader body(String durability) {
        ObjectNode body = DEFINITION.deepCopy();
        ((ObjectNode) body.get("settings")).put("translog.durability", durability);
        return new StringReader(body.toString());
    }

    private static JsonNode load() {
        try (InputStream in = IndexDefinition.class.getResourceAsStream("/index/definition.json")) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
