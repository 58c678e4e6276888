package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a form that could not be taken, as it was filled in. */
public record TypedField(String name, String value) {

    public TypedField {
        requireNonNull(name, "name is null");
        requireNonNull(value, "value is null");
    }

    /** @param form for each name its value, or a list of its values */
    static List<TypedField> allOf(Map<String, Object> form) {
        return form.entrySet().stream()
                .flatMap(field -> values(field.getValue()).map(value -> new TypedField(field.getKey(), value)))
                .toList();
    }

    /** What was left empty is read as null. */
    private static Stream<String> values(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(one -> Objects.toString(one, ""))
                : Stream.of(Objects.toString(value, ""));
    }
}
