package org.pprnet.search.suggest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.search.index.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suggests what a text that is being typed may become.
 *
 * <p>While the index is away, what memory knows is suggested. A suggestion promises nothing about what was left out, so
 * fewer of them are no wrong answer, and a field that somebody types into has no use for a problem.
 */
@Singleton
final class Suggesting {

    private static final Logger LOG = LoggerFactory.getLogger(Suggesting.class);

    private final KnownNames known;
    private final IndexedNames indexed;

    Suggesting(KnownNames known, IndexedNames indexed) {
        this.known = known;
        this.indexed = indexed;
    }

    Suggestions suggest(Typed typed) {
        if (typed.isEmpty()) {
            return Suggestions.none();
        }
        List<Suggestion> inMemory = known.beginningWith(typed);
        try {
            return Suggestions.of(Stream.concat(inMemory.stream(), indexed.beginningWith(typed).stream()).toList(),
                    true);
        } catch (IndexUnavailableException e) {
            LOG.debug("no titles and authors are suggested", e);
            return Suggestions.of(inMemory, false);
        }
    }
}
