package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

/**
 * Why a summary was found, in words.
 *
 * @param typed what of the query answers for it
 * @param found what stands in the summary instead; empty where it is the same
 * @param how the two belong together, in a word or two; empty where they are the same
 */
public record Why(String typed, String found, String how) {
    public Why {
        requireNonNull(typed, "typed is null");
        requireNonNull(found, "found is null");
        requireNonNull(how, "how is null");
    }
}
