package org.pprnet.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.pprnet.events.Json;

/** Rows as they come back from the database: JSON whose fields are named as the columns are. */
final class Rows {

    private Rows() {}

    static <R> R read(String json, Class<R> row) {
        try {
            return Json.mapper().readValue(json, row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what it was never given", e);
        }
    }
}
