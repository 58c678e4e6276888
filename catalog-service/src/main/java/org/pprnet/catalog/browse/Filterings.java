package org.pprnet.catalog.browse;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.site.Filtering;
import org.pprnet.catalog.site.Filtering.Choice;
import org.pprnet.catalog.site.Filtering.Chosen;
import org.pprnet.catalog.site.Filtering.Facet;
import org.pprnet.page.Said;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** What a page says of the filters in force, and of those that could be. */
final class Filterings {

    private Filterings() {}

    static Filtering of(Moment moment, Filters filters) {
        return new Filtering(chosen(moment, filters), List.of(facet(moment, filters, TermList.TOPICS),
                facet(moment, filters, TermList.RESEARCH_TYPES)),
                SiteLinks.list(Filters.NONE, moment.asOf()));
    }

    /** What is listed, in words: of each kind any of its values, or all of them. Some labels have commas. */
    static String heading(Filters filters) {
        return filters.isEmpty()
                ? "Summaries"
                : filters.chosen().entrySet().stream()
                        .map(kind -> kind.getValue().stream().map(value -> label(kind.getKey(), value))
                                .collect(Collectors.joining(filters.matchAll() ? " and " : " or ")))
                        .collect(Collectors.joining("; "));
    }

    private static List<Chosen> chosen(Moment moment, Filters filters) {
        return filters.chosen().entrySet().stream().flatMap(kind -> kind.getValue().stream()
                .map(value -> new Chosen(name(kind.getKey()), label(kind.getKey(), value),
                        SiteLinks.list(filters.without(kind.getKey(), value), moment.asOf()))))
                .toList();
    }

    /** A further word widens the list, unless all must fit: so it is counted under the other kinds' filters alone. */
    private static Facet facet(Moment moment, Filters filters, TermList list) {
        CatalogIndex index = moment.index();
        Filters others = filters.matchAll() ? filters : filters.without(list.kind());
        TermCounts counts = Terms.count(index, list, others, list.terms());
        return new Facet(list.kind().parameter(), list.label(),
                counts.items().stream().map(count -> choice(moment, filters, list.kind(), count)).toList());
    }

    private static Choice choice(Moment moment, Filters filters, Kind kind, TermCount term) {
        boolean chosen = filters.has(kind, term.slug());
        Filters toggled = chosen ? filters.without(kind, term.slug()) : filters.with(kind, term.slug());
        return new Choice(term.slug(), term.label(), term.count(), chosen, SiteLinks.list(toggled, moment.asOf()));
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case TOPIC -> "Topic";
            case TYPE -> "Type of research";
            case MONTH -> "Month";
            case AUTHOR -> "Cited author";
            case BY -> "Summary by";
            case YEAR -> "Year of the article";
            case DOI -> "DOI";
        };
    }

    private static String label(Kind kind, String value) {
        return switch (kind) {
            case TOPIC -> Vocabulary.topic(value).map(Term::label).orElse(value);
            case TYPE -> Vocabulary.researchType(value).map(Term::label).orElse(value);
            case MONTH -> Said.month(YearMonth.parse(value));
            case AUTHOR, BY, YEAR, DOI -> value;
        };
    }

    /** The only term that is asked for, where nothing else is. */
    static Optional<String> onlyTerm(Filters filters, Kind kind) {
        return filters.chosen().size() == 1 && filters.values(kind).size() == 1
                ? Optional.of(filters.values(kind).first())
                : Optional.empty();
    }
}
