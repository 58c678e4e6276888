package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.IndexDefinition;

/**
 * What a reader asked for, as a query to the index.
 *
 * <p>Each word adds what it scores in each place (BM25), so that a document is better the more of the words it has.
 * Two words must both be there; of more, some may be missing. Everything else must hold: phrases, places, years,
 * alternatives.
 */
final class QueryBuilding {

    private static final int MOST_NEEDED = 2;
    /** One or two words: all. Three or four: two. More are a sentence: any, the more the better. */
    private static final String ENOUGH_WORDS = MOST_NEEDED + "<2 4<1";

    /** So much more than single words counts a name where it stands as it was typed. */
    private static final float TOGETHER = 2;
    /** What stands around a word in a sentence: the index leaves it out, too. */
    private static final Pattern PUNCTUATION = Pattern.compile("^\\p{Punct}+|\\p{Punct}+$");

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
        boolean onlyStopWords = onlyStopWords(asked.parts());
        long words = asked.parts().stream().filter(part -> part instanceof Part.Word(_, var place) && place == null
                && !asked.isInName(part) && (onlyStopWords || !isStopWord(part))).distinct().count();
        return words + asked.names().size() <= MOST_NEEDED;
    }

    private Query query() {
        List<Part> parts = asked.parts();
        BoolQuery.Builder all = new BoolQuery.Builder()
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)));
        boolean words = false;
        boolean onlyStopWords = onlyStopWords(parts);
        for (Part part : new LinkedHashSet<>(parts)) {
            switch (part) {
                case Part.Not(var unwanted) -> all.mustNot(query(unwanted));
                case Part.Word(_, var place) when place == null -> {
                    if (!asked.isInName(part) && (onlyStopWords || !isStopWord(part))) {
                        all.should(weighed(query(part), Collections.frequency(parts, part)));
                        words = true;
                    }
                }
                case Part.Word _,Part.Phrase _,Part.AnyOf _ -> all.must(query(part));
                case Part.Years _,Part.Article _ -> all.filter(query(part));
            }
        }
        asked.names().forEach(name -> all.should(named(name)));
        words |= !asked.names().isEmpty();
        return (words ? all.minimumShouldMatch(ENOUGH_WORDS) : all).build()._toQuery();
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

    static boolean isStopWord(Part part) {
        return part instanceof Part.Word(var text, _)
                && IndexDefinition.stopWords()
                        .contains(PUNCTUATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
