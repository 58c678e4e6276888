package org.pprnet.feed.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of one table while a batch is folded into them, and which of them came out different. */
final class Rows<K, R> {

    private final Function<R, K> key;
    private final Map<K, R> rows = new HashMap<>();
    private final Map<K, R> changed = new LinkedHashMap<>();

    Rows(Function<R, K> key, List<R> rows) {
        this.key = key;
        rows.forEach(row -> this.rows.put(key.apply(row), row));
    }

    @Nullable
    R get(K name) {
        return rows.get(name);
    }

    void put(R row) {
        rows.put(key.apply(row), row);
        changed.put(key.apply(row), row);
    }

    Stream<R> all() {
        return rows.values().stream();
    }

    /** Each changed row once, as it is in the end. */
    List<R> changed() {
        return List.copyOf(changed.values());
    }
}
