package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.export.ApaReference;

/**
 * How to cite the article that a summary is about.
 *
 * @param coins it as a ContextObject (OpenURL COinS); null where nothing is known of it
 * @param exports files for reference managers
 */
public record Citing(ApaReference reference, @Nullable String coins, List<Way> exports) {
    public Citing {
        requireNonNull(reference, "reference is null");
        exports = List.copyOf(exports);
    }
}
