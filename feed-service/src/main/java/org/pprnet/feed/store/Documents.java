package org.pprnet.feed.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.pprnet.events.Json;

/** Events as the text in which rows keep them. */
final class Documents {

    private Documents() {}

    static <T> T read(String document, Class<T> type) {
        try {
            return Json.mapper().readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row does not hold a " + type.getSimpleName(), e);
        }
    }
}
