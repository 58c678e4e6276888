package org.pprnet.catalog.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON in the making; what is absent is left out. */
final class JsonFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A thing of schema.org. */
    static JsonFields thing(String type) {
        return new JsonFields().with("@type", type);
    }

    JsonFields with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
            fields.put(name, value);
        }
        return this;
    }

    JsonFields withAll(JsonFields others) {
        fields.putAll(others.fields);
        return this;
    }

    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }
}
