package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What meaning adds to a search.
 *
 * @param near ids of summaries that are found even where they have not the words, nearest first
 * @param first ids of the summaries that come before all others, best first
 * @param understood how the query was understood, where that had to be found out; else null
 */
record Meant(List<String> near, List<String> first, @Nullable Understood understood) {

    static final Meant NOTHING = new Meant(List.of(), List.of(), null);
    /** The name by which a hit says that it has the words. */
    private static final String BY_WORDS = "words";
    /** More than a hundred words can score that are said five times each. */
    private static final float STEP = 20_000;
    /** Less than any word scores. */
    private static final float SMALL_STEP = 1e-9f;

    Meant {
        near = List.copyOf(near);
        first = List.copyOf(first);
    }

    /**
     * The query for the words, or what is near: those that come first, then those that have the words, by them, then the
     * others, nearest first.
     *
     * @param conditions what must hold of all of them
     */
    Query with(Query words, Query conditions) {
        if (near.isEmpty() && first.isEmpty()) {
            return words;
        }
        Query named = Query.of(query -> query.bool(bool -> bool.must(words).queryName(BY_WORDS)));
        // Where some come before all others, whatever is near is one of them.
        List<Query> others = first.isEmpty() ? ranked(near, SMALL_STEP) : List.of(scored(near, 0));
        return Query.of(query -> query.bool(all -> all
                .must(found -> found.bool(either -> either.should(named).should(others)
                        .filter(conditions).minimumShouldMatch("1")))
                .should(ranked(first, STEP))));
    }

    /** The last of them scores one step, each before it one more. */
    private static List<Query> ranked(List<String> ids, float step) {
        List<Query> places = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            places.add(scored(List.of(ids.get(i)), step * (ids.size() - i)));
        }
        return places;
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
        return Query.of(query -> query.constantScore(
                constant -> constant.filter(some -> some.ids(one -> one.values(ids))).boost(score)));
    }
}
