package org.pprnet.search.query;

import static java.util.Objects.requireNonNull;

/**
 * What may stand in a summary instead of a word that was typed.
 *
 * @param typed the words that it stands for, as they were typed
 * @param text the other name, or the word that was meant
 * @param via synonym or typing error
 * @param weight what it is worth beside the word itself, above 0, at most 1
 * @param inCapitals whether it counts only where it is written exactly so
 */
record Alternative(String typed, String text, Relation via, float weight, boolean inCapitals) {

    Alternative {
        requireNonNull(typed, "typed is null");
        requireNonNull(text, "text is null");
    }
}
