package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What meaning adds to a search.
 *
 * @param near ids of summaries that are found even where they have not the words
 * @param first ids of the summaries that come before all others, best first
 * @param understood how the query was understood, where that had to be found out; else null
 */
record Meant(List<String> near, List<String> first, @Nullable Understood understood) {

    static final Meant NOTHING = new Meant(List.of(), List.of(), null);
    /** The name by which a hit says that it has the words. */
    private static final String BY_WORDS = "words";
    /** More than words can score. */
    private static final float STEP = 1_000;

    Meant {
        near = List.copyOf(near);
        first = List.copyOf(first);
    }

    /** The query for the words, or what is near; scored so that those that come first do, and all others by their words. */
    Query with(Query words) {
        if (near.isEmpty() && first.isEmpty()) {
            return words;
        }
        Query named = Query.of(query -> query.bool(bool -> bool.must(words).queryName(BY_WORDS)));
        List<Query> places = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            places.add(scored(List.of(first.get(i)), STEP * (first.size() - i)));
        }
        return Query.of(query -> query.bool(all -> all
                .must(found -> found.bool(either -> either.should(named).should(scored(near, 0))
                        .minimumShouldMatch("1")))
                .should(places)));
    }

    /**
     * Whether a summary was found by its meaning alone.
     *
     * @param queries the names that its hit carries
     */
    boolean isFoundByMeaning(String id, Collection<String> queries) {
        return near.contains(id) && !queries.contains(BY_WORDS);
    }

    private static Query scored(List<String> ids, float score) {
        return Query
                .of(query -> query.constantScore(constant -> constant.filter(some -> some.ids(one -> one.values(ids)))
                        .boost(score)));
    }
}
