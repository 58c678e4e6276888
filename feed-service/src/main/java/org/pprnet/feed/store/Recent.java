package org.pprnet.feed.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded memory of values that never change: the one that was not asked for the longest is forgotten first. */
public final class Recent<K, V> {

    private final Map<K, V> values;

    /** @param size the most values that are kept */
    public Recent(int size) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    /** The value, if it is remembered. */
    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers a value, and gives it back. */
    public synchronized V keep(K key, V value) {
        values.put(key, value);
        return value;
    }
}
