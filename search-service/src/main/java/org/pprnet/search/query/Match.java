package org.pprnet.search.query;

import java.util.List;

/**
 * Why a summary was found: a part of the query, and what of the summary answers it.
 *
 * @param query the part, as it was typed
 * @param via how the two belong together
 * @param found what stands in the summary, as it is written there
 * @param in where it stands: {@code title}, {@code summary}, {@code practiceImplications}, {@code topics},
 *        {@code researchTypes}, {@code citation}; nowhere, and nothing is found, where the whole means what was typed
 */
record Match(String query, Relation via, String found, List<String> in) {

    Match {
        in = List.copyOf(in);
    }

    /** @param words all that may be anywhere */
    static Match byMeaning(String words) {
        return new Match(words, Relation.MEANING, "", List.of());
    }
}
