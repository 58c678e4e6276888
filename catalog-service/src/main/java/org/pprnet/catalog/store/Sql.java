package org.pprnet.catalog.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement, or a piece of one, with the values of its question marks. Values never become part of the text.
 *
 * @param values strings, numbers, UUIDs, instants with an offset, arrays of strings
 */
public record Sql(String text, List<Object> values) {
    public Sql {
        values = List.copyOf(values);
    }

    /** A piece with its values. */
    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** This piece, and another after it. */
    public Sql then(Sql next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values);
        return new Sql(text + next.text, all);
    }

    /** This piece, and another after it. */
    public Sql then(String text, Object... values) {
        return then(of(text, values));
    }
}
