package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.IndexDefinition;
import org.pprnet.search.index.Searched;

/**
 * What a reader asked for, as a query to the index.
 *
 * <p>Each word adds what it scores in each place (BM25), so that a document is better the more of the words it has.
 * Two words must both be there; of more, some may be missing. Everything else must hold: phrases, places, years,
 * alternatives.
 */
final class QueryBuilding {

    /** One or two words: all. Three or four: all but one. Up to eight: half. More are a sentence: any, the more the better. */
    private static final String ENOUGH_WORDS = "2<-1 4<50% 8<1";

    /** A topic or a reference says less of what a summary says than the summary. */
    private static final Map<String, Float> EVERYWHERE = Map.of("summary.title", 1f, "summary.summary", 1f,
            "summary.practiceImplications", 1f, "searched.terms", 0.5f, "summary.citation.text", 0.3f);
    private static final Map<String, Float> IN_TITLES = Map.of("summary.title", 1f, "summary.citation.title", 1f);
    private static final List<String> AS_WRITTEN = List.of("summary.title.exact", "summary.summary.exact",
            "summary.practiceImplications.exact", "summary.citation.text.exact");
    /** {@code Horvath, A. O.} is indexed given names first; the names of two people are farther apart than this. */
    private static final int NAMES_IN_ANY_ORDER = 20;

    private final Expanded asked;

    private QueryBuilding(Expanded asked) {
        this.asked = asked;
    }

    static Query query(Expanded asked) {
        return new QueryBuilding(asked).query();
    }

    private Query query() {
        List<Part> parts = asked.parts();
        BoolQuery.Builder all = new BoolQuery.Builder()
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)));
        boolean words = false;
        boolean onlyStopWords = onlyStopWords(parts);
        for (Part part : parts) {
            switch (part) {
                case Part.Not(var unwanted) -> all.mustNot(query(unwanted));
                case Part.Word(_, var place) when place == null -> {
                    if (onlyStopWords || !isStopWord(part)) {
                        all.should(query(part));
                        words = true;
                    }
                }
                case Part.Word _,Part.Phrase _,Part.AnyOf _ -> all.must(query(part));
                case Part.Years _,Part.Article _ -> all.filter(query(part));
            }
        }
        return (words ? all.minimumShouldMatch(ENOUGH_WORDS) : all).build()._toQuery();
    }

    /** Whether documents differ in how well they fit. */
    static boolean ranks(List<Part> parts) {
        return parts.stream().anyMatch(part -> part instanceof Part.Word || part instanceof Part.Phrase
                || part instanceof Part.AnyOf);
    }

    private Query query(Part part) {
        return switch (part) {
            case Part.Word(var text, var place) when isStopWord(part) -> phrase(text, place);
            case Part.Word word -> withAlternatives(word);
            case Part.Phrase(var text, var place) -> phrase(text, place);
            case Part.Years(var from, var to) -> years(from, to);
            case Part.Article(var doi) -> Query.of(query -> query.term(term -> term.field("searched.article")
                    .value(Searched.article(doi))));
            case Part.Not(var unwanted) -> Query.of(query -> query.bool(none -> none.mustNot(query(unwanted))));
            case Part.AnyOf(var choices) -> anyOf(choices.stream().map(this::query).toList());
        };
    }

    /** What fits best counts: a summary that calls a thing by several names is not better for that. */
    private Query withAlternatives(Part.Word word) {
        Query own = word(word.text(), word.place());
        List<Alternative> others = asked.alternatives(word);
        if (others.isEmpty()) {
            return own;
        }
        return Query.of(query -> query.disMax(best -> best.queries(own)
                .queries(others.stream().map(other -> alternative(other, word.place())).toList())));
    }

    private static Query alternative(Alternative other, Part.@Nullable Place place) {
        if (other.inCapitals()) {
            return Query.of(query -> query.term(term -> term.field("searched.capitals").value(other.text())
                    .boost(other.weight())));
        }
        Query named = other.via() == Relation.SYNONYM ? named(other.text(), place) : word(other.text(), place);
        return Query.of(query -> query.bool(weighed -> weighed.must(named).boost(other.weight())));
    }

    /** A name of several words, in any of their forms, but together. */
    private static Query named(String name, Part.@Nullable Place place) {
        Map<String, Float> fields = place == Part.Place.TITLE ? IN_TITLES : EVERYWHERE;
        return anyOf(fields.entrySet().stream().map(field -> Query.of(query -> query
                .matchPhrase(run -> run.field(field.getKey()).query(name).boost(field.getValue())))).toList());
    }

    private static Query word(String text, Part.@Nullable Place place) {
        return switch (place) {
            case null -> everyField(EVERYWHERE, text);
            case TITLE -> everyField(IN_TITLES, text);
            case AUTHOR -> match("searched.authors", text, 1f);
            case JOURNAL -> match("summary.citation.container", text, 1f);
        };
    }

    private static Query everyField(Map<String, Float> fields, String text) {
        return anyOf(fields.entrySet().stream().map(field -> match(field.getKey(), text, field.getValue())).toList());
    }

    private static Query phrase(String text, Part.@Nullable Place place) {
        return switch (place) {
            case null -> anyOf(AS_WRITTEN.stream().map(field -> run(field, text, 0)).toList());
            case TITLE -> anyOf(List.of(run("summary.title.exact", text, 0),
                    run("summary.citation.title", text, 0)));
            case AUTHOR -> run("searched.authors", text, NAMES_IN_ANY_ORDER);
            case JOURNAL -> run("summary.citation.container", text, 0);
        };
    }

    /** A word for a reader can be several for the index, {@code cognitive-behavioural}: then all of them count. */
    private static Query match(String field, String text, float boost) {
        return Query.of(query -> query.match(match -> match.field(field).query(text).operator(Operator.And)
                .boost(boost)));
    }

    private static Query run(String field, String text, int slop) {
        return Query.of(query -> query.matchPhrase(match -> match.field(field).query(text).slop(slop)));
    }

    private static Query years(@Nullable Integer from, @Nullable Integer to) {
        return Query.of(query -> query.range(range -> range.number(number -> {
            number.field("summary.citation.year");
            if (from != null) {
                number.gte(from.doubleValue());
            }
            return to == null ? number : number.lte(to.doubleValue());
        })));
    }

    private static Query anyOf(List<Query> choices) {
        return Query.of(query -> query.bool(any -> any.should(choices).minimumShouldMatch("1")));
    }

    /** Then they are looked for all the same. */
    static boolean onlyStopWords(List<Part> parts) {
        return parts.stream().allMatch(QueryBuilding::isStopWord);
    }

    static boolean isStopWord(Part part) {
        return part instanceof Part.Word(var text, _)
                && IndexDefinition.stopWords().contains(text.toLowerCase(Locale.ROOT));
    }
}
