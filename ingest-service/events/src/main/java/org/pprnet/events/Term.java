package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One word of a controlled vocabulary.
 *
 * @param slug its name in addresses and on the wire; never changes
 * @param label its name on pages
 * @param aliases other slugs under which people look for it
 */
public record Term(String slug, String label, List<String> aliases) {
    public Term {
        requireNonNull(slug, "slug is null");
        requireNonNull(label, "label is null");
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** What it answers to: its slug and its aliases. */
    Stream<String> names() {
        return Stream.concat(Stream.of(slug), aliases.stream());
    }
}
