package org.pprnet.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import org.pprnet.events.Json;

/** Rows on their way into the database: a JSON array whose fields are named as the columns are. */
final class Rows {

    private static final JsonMapper MAPPER = Json.mapper();

    private Rows() {}

    static String json(Collection<?> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("rows cannot be written", e);
        }
    }
}
