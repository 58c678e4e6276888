package org.pprnet.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/** Reads what the database keeps as JSON. It was written from values, so that it cannot be anything else. */
public final class Stored {

    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {
    };

    private Stored() {}

    /** The summary that a publication or revision carries. */
    public static Summary summary(String event) {
        return read(event, new TypeReference<>() {
        });
    }

    /** A withdrawal. */
    public static SummaryEvent.Withdrawn withdrawal(String event) {
        return read(event, new TypeReference<>() {
        });
    }

    /** The flags on an article. */
    public static List<Flag> flags(String flags) {
        return read(flags, FLAGS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what it was never given", e);
        }
    }
}
