package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.search.index.Searched;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/**
 * What a reader chose beside the text. All kinds of filter must hold; within a kind, one of its values.
 *
 * @param topics slugs
 * @param types slugs of types of research
 * @param from first issue month
 * @param to last issue month
 * @param by the summary's author, in any case
 */
record Filters(List<String> topics, List<String> types, @Nullable YearMonth from, @Nullable YearMonth to,
        @Nullable String by) {

    Filters {
        topics = topics.stream().map(name -> slug("topic", name, Vocabulary::topic)).toList();
        types = types.stream().map(name -> slug("type", name, Vocabulary::researchType)).toList();
    }

    /**
     * Filters as they stand in an address.
     *
     * @param from a month, {@code 2020-09}, or a year for its first one
     * @param to a month, or a year for its last one
     */
    static Filters of(List<String> topics, List<String> types, @Nullable String from, @Nullable String to,
            @Nullable String by) {
        return new Filters(topics, types, month("from", from, Month.JANUARY), month("to", to, Month.DECEMBER), by);
    }

    private static @Nullable YearMonth month(String name, @Nullable String text, Month otherwise) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.matches("\\d{4}") ? YearMonth.of(Integer.parseInt(text), otherwise) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw invalid(name, "%s is \"%s\", must be a month (2020-09) or a year (2020)".formatted(name, text));
        }
    }

    private static String slug(String kind, String name, Function<String, Optional<Term>> vocabulary) {
        return vocabulary.apply(name).map(Term::slug)
                .orElseThrow(() -> invalid(kind, "%s \"%s\" is not in the vocabulary".formatted(kind, name)));
    }

    static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(ProblemType.INVALID, detail, List.of(Violation.at(detail, parameter)));
    }

    /** The filter on topics, if any. */
    List<Query> onTopics() {
        return topics.isEmpty() ? List.of() : List.of(oneOf("summary.topics", topics));
    }

    /** The filter on types of research, if any. */
    List<Query> onTypes() {
        return types.isEmpty() ? List.of() : List.of(oneOf("summary.researchTypes", types));
    }

    /** The filter on the issue month, if any. */
    List<Query> onMonths() {
        if (from == null && to == null) {
            return List.of();
        }
        return List.of(Query.of(query -> query.range(range -> range.number(number -> {
            number.field("searched.month");
            if (from != null) {
                number.gte((double) Searched.month(from));
            }
            return to == null ? number : number.lte((double) Searched.month(to));
        }))));
    }

    /** The filter on the summary's author, if any. */
    List<Query> onAuthor() {
        return by == null || by.isBlank()
                ? List.of()
                : List.of(Query.of(query -> query.term(term -> term.field("summary.author.name").value(by))));
    }

    /** All that facets count under, each without its own. */
    List<Query> all() {
        List<Query> all = new ArrayList<>(onTopics());
        all.addAll(onTypes());
        all.addAll(onMonths());
        return all;
    }

    private static Query oneOf(String field, List<String> values) {
        List<FieldValue> choices = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(choices))));
    }
}
