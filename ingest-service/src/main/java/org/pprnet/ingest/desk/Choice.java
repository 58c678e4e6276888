package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import org.pprnet.events.Term;

/**
 * A term that an author can tick.
 *
 * @param aliases other words under which it is found
 * @param because what in the text suggests it; empty where nothing does
 * @param key the key that ticks it; empty for none
 */
public record Choice(String slug, String label, String aliases, boolean ticked, String because, String key) {

    public Choice {
        requireNonNull(slug, "slug is null");
        requireNonNull(label, "label is null");
        requireNonNull(aliases, "aliases is null");
        requireNonNull(because, "because is null");
        requireNonNull(key, "key is null");
    }

    static Choice of(Term term, boolean ticked) {
        return new Choice(term.slug(), term.label(), String.join(" ", term.aliases()), ticked, "", "");
    }

    Choice suggested(String because, String key) {
        return new Choice(slug, label, aliases, ticked, because, key);
    }

    public boolean isSuggested() {
        return !because.isEmpty();
    }
}
