package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.List;
import org.pprnet.events.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fields that an index of an earlier build lacks. Elasticsearch refuses a search that names a field which is not
 * mapped at all, so while such an index is searched it learns them. No document of it has one: what this build finds by
 * them, it finds when its own index is complete.
 */
final class EarlierFields {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierFields.class);
    private static final String PROPERTIES = "properties";
    /** What the earlier index may have no analysis for, or changes fields that it has. */
    private static final List<String> LEFT_OUT = List.of("analyzer", "normalizer", "copy_to", "fields");

    private final Elasticsearch elasticsearch;

    EarlierFields(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Where it cannot be done, searches that name such a field fail until this build's own index is complete. */
    void addTo(String index) {
        try {
            add(index);
        } catch (ElasticsearchException e) {
            LOG.warn("The earlier index {} cannot be asked everything", index, e);
        }
    }

    private void add(String index) {
        ObjectNode lacking = lacking(IndexDefinition.json().at("/mappings"), mapping(index));
        if (!lacking.isEmpty()) {
            elasticsearch.ask(client -> client.indices().putMapping(put -> put
                    .withJson(new StringReader(lacking.toString())).index(index)));
        }
    }

    private JsonNode mapping(String index) {
        TypeMapping mapping = elasticsearch.ask(client -> client.indices().getMapping(get -> get.index(index)))
                .mappings().get(index).mappings();
        try {
            return Json.mapper().readTree(JsonpUtils.toJsonString(mapping, new JacksonJsonpMapper(Json.mapper())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object with those of its fields that are not known; empty if all are. */
    private static ObjectNode lacking(JsonNode defined, JsonNode known) {
        ObjectNode fields = Json.mapper().createObjectNode();
        defined.path(PROPERTIES).properties().forEach(field -> {
            JsonNode there = known.path(PROPERTIES).path(field.getKey());
            ObjectNode more = there.isMissingNode() ? plain(field.getValue()) : lacking(field.getValue(), there);
            if (!more.isEmpty()) {
                fields.set(field.getKey(), more);
            }
        });
        ObjectNode object = Json.mapper().createObjectNode();
        return fields.isEmpty() ? object : object.set(PROPERTIES, fields);
    }

    private static ObjectNode plain(JsonNode field) {
        ObjectNode plain = field.deepCopy();
        plain.remove(LEFT_OUT);
        plain.path(PROPERTIES).properties().forEach(inner -> inner.setValue(plain(inner.getValue())));
        return plain;
    }
}
