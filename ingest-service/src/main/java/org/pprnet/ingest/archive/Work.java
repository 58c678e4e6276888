package org.pprnet.ingest.archive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work that a reference names: its title, and in what and where it stands. */
record Work(@Nullable String title, @Nullable String container, Optional<Locator> locator) {

    /** Reads what stands behind authors and date. */
    static Work of(Tail tail) {
        String text = tail.reference();
        return Chapter.in(text).or(() -> Article.in(text)).orElseGet(() -> Book.of(tail));
    }
}
