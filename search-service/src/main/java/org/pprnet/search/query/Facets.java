package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * How many of the summaries found fall under each topic, type of research and issue year. Each list is counted under all
 * filters but its own, so that a reader sees what another choice would give.
 *
 * @param topics most frequent first
 * @param researchTypes most frequent first
 * @param years newest first
 */
record Facets(List<TermCount> topics, List<TermCount> researchTypes, List<YearCount> years) {

    private static final String TOTAL = "total";
    private static final String TOPICS = "topics";
    private static final String TYPES = "researchTypes";
    private static final String YEARS = "years";
    /** More than there are: counts are then exact. */
    private static final int ALL = 1_000;

    Facets {
        topics = List.copyOf(topics);
        researchTypes = List.copyOf(researchTypes);
        years = List.copyOf(years);
    }

    /** A topic or a type of research. */
    record TermCount(String slug, String label, long count) {}

    /** The year of an issue. */
    record YearCount(int year, long count) {}

    /** What the index is asked to count. */
    static Map<String, Aggregation> aggregations(Filters filters) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(TOTAL, Aggregation.of(total -> total.filter(all(filters.all()))));
        counts.put(TOPICS, under(Stream.of(filters.onTypes(), filters.onMonths()), "summary.topics"));
        counts.put(TYPES, under(Stream.of(filters.onTopics(), filters.onMonths()), "summary.researchTypes"));
        counts.put(YEARS, under(Stream.of(filters.onTopics(), filters.onTypes()), "searched.year"));
        return counts;
    }

    private static Aggregation under(Stream<List<Query>> filters, String field) {
        Query others = all(filters.flatMap(List::stream).toList());
        return Aggregation.of(counted -> counted.filter(others)
                .aggregations(field, values -> values.terms(terms -> terms.field(field).size(ALL))));
    }

    private static Query all(List<Query> filters) {
        return Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }

    /** How many summaries were found, under all filters. */
    static long total(Map<String, Aggregate> counted) {
        return counted.get(TOTAL).filter().docCount();
    }

    static Facets of(Map<String, Aggregate> counted) {
        return new Facets(terms(counted.get(TOPICS), "summary.topics", Vocabulary::topic),
                terms(counted.get(TYPES), "summary.researchTypes", Vocabulary::researchType),
                years(counted.get(YEARS)));
    }

    private static List<TermCount> terms(Aggregate facet, String field, Function<String, Optional<Term>> vocabulary) {
        return facet.filter().aggregations().get(field).sterms().buckets().array().stream().map(bucket -> {
            String slug = bucket.key().stringValue();
            return new TermCount(slug, vocabulary.apply(slug).map(Term::label).orElse(slug), bucket.docCount());
        }).toList();
    }

    private static List<YearCount> years(Aggregate facet) {
        return facet.filter().aggregations().get("searched.year").lterms().buckets().array().stream()
                .map(bucket -> new YearCount((int) bucket.key(), bucket.docCount()))
                .sorted((one, other) -> Integer.compare(other.year(), one.year()))
                .toList();
    }
}
