package org.pprnet.feed.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Large bodies while they are sent: each is in memory once, however many subscribers get it, and there are never more than
 * a few, as seats are many and memory is not.
 */
final class LargeBodies<K> {

    static final int MOST = 4;

    private final Map<K, Body> sent = new HashMap<>();

    /**
     * Does something with a body.
     *
     * @param hindering whether this may take long: such work has half of the places, so that the others find one
     * @throws Bodies.NotYetException if there is no place for another body
     */
    <T> T with(K key, boolean hindering, Supplier<Optional<byte[]>> writing, Function<Optional<byte[]>, T> use) {
        Body body = enter(key, hindering ? MOST / 2 : MOST);
        try {
            return use.apply(body.written(writing));
        } finally {
            leave(key, body);
        }
    }

    private synchronized Body enter(K key, int most) {
        if (!sent.containsKey(key) && sent.size() >= most) {
            throw new Bodies.NotYetException();
        }
        Body body = sent.computeIfAbsent(key, _ -> new Body());
        body.users++;
        return body;
    }

    private synchronized void leave(K key, Body body) {
        body.users--;
        if (body.users == 0) {
            sent.remove(key);
        }
    }

    private static final class Body {

        private int users;
        private @Nullable Optional<byte[]> written;

        /** Who comes while it is being written waits for it. */
        private synchronized Optional<byte[]> written(Supplier<Optional<byte[]>> writing) {
            if (written == null) {
                written = writing.get();
            }
            return written;
        }
    }
}
