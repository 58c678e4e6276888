package org.pprnet.search.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Adds to what a reader asks for what may stand in a summary instead. */
@Singleton
final class Expansion {

    Expanded of(List<Part> parts) {
        return new Expanded(parts, Map.of());
    }
}
