package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Doi;
import org.pprnet.search.index.Searched;

/** What one part of a query is looked for in, and how: a clause of a query to the index for each kind of part. */
final class Clauses {

    /** They are one text, in which a word counts as often as it is there (BM25F; Robertson, Zaragoza and Taylor 2004). */
    private static final List<String> TEXTS = List.of("summary.title", "summary.summary",
            "summary.practiceImplications");
    /** What a word is worth besides. A topic or a reference says less of what a summary says than the summary. */
    private static final Map<String, Float> BESIDE = Map.of("summary.title", 0.3f, "searched.terms", 0.5f,
            "summary.citation.text", 0.3f);
    private static final Map<String, Float> EVERYWHERE = Map.of("summary.title", 1f, "summary.summary", 1f,
            "summary.practiceImplications", 1f, "searched.terms", 0.5f, "summary.citation.text", 0.3f);
    private static final Map<String, Float> IN_TITLES = Map.of("summary.title", 1f, "summary.citation.title", 1f);
    private static final List<String> AS_WRITTEN = List.of("summary.title.exact", "summary.summary.exact",
            "summary.practiceImplications.exact", "summary.citation.text.exact");
    /** Not {@code cognitive-behavioural}, which is one for a reader and several for the index. */
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final double ELSEWHERE = 0.3;
    /** {@code Horvath, A. O.} is indexed given names first; the names of two people are farther apart than this. */
    private static final int NAMES_IN_ANY_ORDER = 20;

    private Clauses() {}

    /** A word, in any of its forms. */
    static Query word(String text, Part.@Nullable Place place) {
        return switch (place) {
            case null -> anyOf(Stream.concat(Stream.of(inTexts(text)), matches(BESIDE, text)).toList());
            case TITLE -> anyOf(matches(IN_TITLES, text).toList());
            case AUTHOR -> match("searched.authors", text, 1f);
            case JOURNAL -> match("summary.citation.container", text, 1f);
        };
    }

    /** A name, its words in any of their forms; of several, together. It counts where it fits best, and a little elsewhere. */
    static Query named(String name, Part.@Nullable Place place) {
        if (ONE_WORD.matcher(name).matches()) {
            return word(name, place);
        }
        Map<String, Float> fields = place == Part.Place.TITLE ? IN_TITLES : EVERYWHERE;
        return Query.of(query -> query.disMax(best -> best.tieBreaker(ELSEWHERE)
                .queries(fields.entrySet().stream().map(field -> Query.of(run -> run.matchPhrase(
                        phrase -> phrase.field(field.getKey()).query(name).boost(field.getValue())))).toList())));
    }

    private static Query inTexts(String text) {
        return Query.of(query -> query.combinedFields(match -> match.fields(TEXTS).query(text)
                .operator(CombinedFieldsOperator.And)));
    }

    private static Stream<Query> matches(Map<String, Float> fields, String text) {
        return fields.entrySet().stream().map(field -> match(field.getKey(), text, field.getValue()));
    }

    /** A run of words, as they are written. */
    static Query phrase(String text, Part.@Nullable Place place) {
        return switch (place) {
            case null -> anyOf(AS_WRITTEN.stream().map(field -> run(field, text, 0)).toList());
            case TITLE -> anyOf(List.of(run("summary.title.exact", text, 0),
                    run("summary.citation.title", text, 0)));
            case AUTHOR -> run("searched.authors", text, NAMES_IN_ANY_ORDER);
            case JOURNAL -> run("summary.citation.container", text, 0);
        };
    }

    /** A word for a reader can be several for the index: then all of them count. */
    private static Query match(String field, String text, float boost) {
        return Query.of(query -> query.match(match -> match.field(field).query(text).operator(Operator.And)
                .boost(boost)));
    }

    private static Query run(String field, String text, int slop) {
        return Query.of(query -> query.matchPhrase(match -> match.field(field).query(text).slop(slop)));
    }

    static Query years(@Nullable Integer from, @Nullable Integer to) {
        return Query.of(query -> query.range(range -> range.number(number -> {
            number.field("summary.citation.year");
            if (from != null) {
                number.gte(from.doubleValue());
            }
            return to == null ? number : number.lte(to.doubleValue());
        })));
    }

    static Query anyOf(List<Query> choices) {
        return Query.of(query -> query.bool(any -> any.should(choices).minimumShouldMatch("1")));
    }

    /** What cites an article. */
    static Query article(Doi doi) {
        return Query.of(query -> query.term(term -> term.field("searched.article").value(Searched.article(doi))));
    }
}
