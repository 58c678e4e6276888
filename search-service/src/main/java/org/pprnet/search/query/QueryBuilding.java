package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.IndexDefinition;

/**
 * What a reader asked for, as a query to the index.
 *
 * <p>Each word adds what it scores (BM25), so that a document is better the more of the words it has.
 * Two words must both be there; of more, some may be missing. Everything else must hold: phrases, places, years,
 * alternatives.
 */
final class QueryBuilding {

    private static final int MOST_NEEDED = 2;
    /** One or two words: all. Three or four: two. More are a sentence: any, the more the better. */
    private static final String ENOUGH_WORDS = MOST_NEEDED + "<2 4<1";

    /** So much more than single words counts a name where it stands as it was typed. */
    private static final float TOGETHER = 2;
    /** What the index leaves out of words, or takes as the end of one. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("['’]s?(?![\\p{L}\\p{N}])|[^\\p{L}\\p{M}\\p{N}'’]+");

    /** One word can stand in many alternatives, with its other names in each: Elasticsearch takes only so many clauses. */
    private static final int MOST_OTHERS = 100;

    private final Expanded asked;
    private int left = MOST_OTHERS;

    private QueryBuilding(Expanded asked) {
        this.asked = asked;
    }

    static Query query(Expanded asked) {
        return new QueryBuilding(asked).query();
    }

    /** What must hold wherever the words are left out of account. */
    static Query withoutWords(Expanded asked) {
        return query(new Expanded(asked.parts().stream()
                .filter(part -> !(part instanceof Part.Word(_, var place) && place == null)).toList(),
                asked.alternatives()));
    }

    /** Whether all words must be there, not only some of them. */
    static boolean needsAllWords(Expanded asked) {
        return counted(asked).size() + asked.names().size() <= MOST_NEEDED;
    }

    /** The words that may be anywhere and belong to no name, each once. */
    private static Set<Part> counted(Expanded asked) {
        boolean onlyStopWords = onlyStopWords(asked.parts());
        return asked.parts().stream().filter(part -> part instanceof Part.Word(_, var place) && place == null
                && !asked.isInName(part) && (onlyStopWords || !isStopWord(part)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Query query() {
        List<Part> parts = asked.parts();
        BoolQuery.Builder all = new BoolQuery.Builder()
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)));
        Set<Part> words = counted(asked);
        words.forEach(word -> all.should(weighed(query(word), Collections.frequency(parts, word))));
        asked.names().forEach(name -> all.should(named(name)));
        for (Part part : new LinkedHashSet<>(parts)) {
            switch (part) {
                case Part.Not(var unwanted) -> all.mustNot(query(unwanted));
                case Part.Word(_, var place) when place == null -> {
                    // It is one of the words or of a name, or nothing that the index keeps.
                }
                case Part.Word _,Part.Phrase _,Part.AnyOf _ -> all.must(query(part));
                case Part.Years _,Part.Article _ -> all.filter(query(part));
            }
        }
        boolean some = !words.isEmpty() || !asked.names().isEmpty();
        return (some ? all.minimumShouldMatch(ENOUGH_WORDS) : all).build()._toQuery();
    }

    private static Query weighed(Query word, int times) {
        return times == 1 ? word : Query.of(query -> query.bool(all -> all.must(word).boost((float) times)));
    }

    /** All words of a name must be there, and are worth more together; or one of its other names. */
    private Query named(Expanded.Name name) {
        Query words = Query.of(query -> query.bool(all -> all
                .must(name.words().stream().map(word -> Clauses.word(word.text(), null)).toList())
                .should(together -> together.bool(weighed -> weighed.must(Clauses.named(name.typed(), null))
                        .boost(TOGETHER)))));
        return best(words, name.others(), null);
    }

    /** Whether documents differ in how well they fit. */
    static boolean ranks(List<Part> parts) {
        return parts.stream().anyMatch(part -> part instanceof Part.Word || part instanceof Part.Phrase
                || part instanceof Part.AnyOf);
    }

    private Query query(Part part) {
        return switch (part) {
            case Part.Word(var text, var place) when isStopWord(part) -> Clauses.phrase(text, place);
            case Part.Word word -> withAlternatives(word);
            case Part.Phrase(var text, var place) -> Clauses.phrase(text, place);
            case Part.Years(var from, var to) -> Clauses.years(from, to);
            case Part.Article(var doi) -> Clauses.article(doi);
            case Part.Not(var unwanted) -> Query.of(query -> query.bool(none -> none.mustNot(query(unwanted))));
            case Part.AnyOf(var choices) -> Clauses.anyOf(choices.stream().map(this::query).toList());
        };
    }

    /** What fits best counts: a summary that calls a thing by several names is not better for that. */
    private Query withAlternatives(Part.Word word) {
        Query own = Clauses.word(word.text(), word.place());
        List<Alternative> others = asked.alternatives(word);
        return others.isEmpty() ? own : best(own, others, word.place());
    }

    private Query best(Query own, List<Alternative> others, Part.@Nullable Place place) {
        List<Alternative> counted = others.subList(0, Math.min(left, others.size()));
        left -= counted.size();
        return Query.of(query -> query.disMax(best -> best.queries(own)
                .queries(counted.stream().map(other -> alternative(other, place)).toList())));
    }

    private static Query alternative(Alternative other, Part.@Nullable Place place) {
        if (other.inCapitals()) {
            return Query.of(query -> query.term(term -> term.field("searched.capitals").value(other.text())
                    .boost(other.weight())));
        }
        Query named = other.via() == Relation.SYNONYM
                ? Clauses.named(other.text(), place)
                : Clauses.word(other.text(), place);
        return Query.of(query -> query.bool(weighed -> weighed.must(named).boost(other.weight())));
    }

    /** Then they are looked for all the same. */
    static boolean onlyStopWords(List<Part> parts) {
        return parts.stream().allMatch(QueryBuilding::isStopWord);
    }

    /** Whether the index keeps nothing of it: {@code the}, {@code it's}, {@code and/or}, {@code &}. */
    static boolean isStopWord(Part part) {
        return part instanceof Part.Word(var text, _) && BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .allMatch(word -> word.isEmpty() || IndexDefinition.stopWords().contains(word));
    }
}
