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
    private static final List<String> AS_WRITTEN = List.of("summary.title.exact", "summary.summary.exact",
            "summary.practiceImplications.exact", "summary.citation.text.exact");
    /** {@code Horvath, A. O.} is indexed given names first; the names of two people are farther apart than this. */
    private static final int NAMES_IN_ANY_ORDER = 20;

    private QueryBuilding() {}

    static Query query(List<Part> parts) {
        BoolQuery.Builder all = new BoolQuery.Builder()
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)));
        boolean words = false;
        boolean onlyStopWords = parts.stream().allMatch(QueryBuilding::isStopWord);
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

    private static Query query(Part part) {
        return switch (part) {
            case Part.Word(var text, var place) when isStopWord(part) -> phrase(text, place);
            case Part.Word(var text, var place) -> word(text, place);
            case Part.Phrase(var text, var place) -> phrase(text, place);
            case Part.Years(var from, var to) -> years(from, to);
            case Part.Article(var doi) -> Query.of(query -> query.term(term -> term.field("searched.article")
                    .value(Searched.article(doi))));
            case Part.Not(var unwanted) -> Query.of(query -> query.bool(none -> none.mustNot(query(unwanted))));
            case Part.AnyOf(var choices) -> anyOf(choices.stream().map(QueryBuilding::query).toList());
        };
    }

    private static Query word(String text, Part.@Nullable Place place) {
        return switch (place) {
            case null ->
                anyOf(EVERYWHERE.entrySet().stream().map(field -> match(field.getKey(), text, field.getValue()))
                        .toList());
            case TITLE -> anyOf(List.of(match("summary.title", text, 1f), match("summary.citation.title", text, 1f)));
            case AUTHOR -> match("searched.authors", text, 1f);
            case JOURNAL -> match("summary.citation.container", text, 1f);
        };
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

    private static boolean isStopWord(Part part) {
        return part instanceof Part.Word(var text, _)
                && IndexDefinition.stopWords().contains(text.toLowerCase(Locale.ROOT));
    }
}
