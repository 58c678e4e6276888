package org.pprnet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one way in which this system writes and reads JSON. */
public final class Json {

    private static final JsonMapper MAPPER = base().build();
    private static final JsonMapper CANONICAL = base().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Json() {}

    /** Instants in RFC 3339, months as {@code 2022-11}, absent fields left out, unknown fields ignored. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * A value as a JSON text.
     *
     * @throws IllegalArgumentException if the value is none that JSON has
     */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw cannotBeWritten(value, e);
        }
    }

    /**
     * The same as it is sent, in UTF-8.
     *
     * @throws IllegalArgumentException if the value is none that JSON has
     */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw cannotBeWritten(value, e);
        }
    }

    private static IllegalArgumentException cannotBeWritten(Object value, JsonProcessingException e) {
        return new IllegalArgumentException("a %s cannot be written".formatted(value.getClass().getName()), e);
    }

    /** The same with fields in alphabetical order: equal values give equal bytes. Made for digests. */
    static JsonMapper canonical() {
        return CANONICAL;
    }

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
