package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference in APA style, as runs of text. */
public record ApaReference(List<Run> runs) {

    public ApaReference {
        runs = List.copyOf(runs);
    }

    /**
     * Text of one look.
     *
     * @param address where it leads; null for nowhere
     */
    public record Run(String text, boolean italic, @Nullable String address) {
        public Run {
            requireNonNull(text, "text is null");
        }
    }
}
