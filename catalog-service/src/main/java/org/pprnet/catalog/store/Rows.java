package org.pprnet.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import org.pprnet.events.Json;

/** Rows on their way into the database and back: JSON whose fields are named as the columns are. */
final class Rows {

    private Rows() {}

    static <R> R read(String json, Class<R> row) {
        try {
            return Json.mapper().readValue(json, row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what it was never given", e);
        }
    }

    static String json(Collection<?> rows) {
        try {
            return Json.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("rows cannot be written", e);
        }
    }
}
