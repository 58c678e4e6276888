package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.search.site.Narrowing;
import org.pprnet.search.site.Narrowing.Chosen;
import org.pprnet.search.site.SearchForm;
import org.pprnet.search.site.SearchForm.Choice;

/** What the page's form holds, and what its filters lead to. */
final class SearchForms {

    private SearchForms() {}

    /** @param facets null where nothing was counted */
    static SearchForm form(Asked asked, @Nullable Facets facets) {
        return new SearchForm(asked.text(Asked.Q),
                choices(asked, Asked.TOPIC, Vocabulary.topics(), facets == null ? null : facets.topics()),
                choices(asked, Asked.TYPE, Vocabulary.researchTypes(), facets == null ? null : facets.researchTypes()),
                asked.text(Asked.FROM), asked.text(Asked.TO), asked.text(Asked.BY),
                Order.NEWEST.name().equalsIgnoreCase(asked.text(Asked.SORT)),
                asked.all(Asked.LIMIT).stream().findFirst().orElse(null));
    }

    private static List<Choice> choices(Asked asked, String kind, List<Term> vocabulary,
            @Nullable List<Facets.TermCount> counted) {
        Map<String, Long> counts = counted == null
                ? Map.of()
                : counted.stream().collect(Collectors.toMap(Facets.TermCount::slug, Facets.TermCount::count));
        SequencedSet<String> slugs = new LinkedHashSet<>(vocabulary.stream().map(Term::slug).toList());
        // Words of a newer vocabulary, that summaries are filed under already.
        slugs.addAll(counts.keySet());
        return slugs.stream().map(slug -> new Choice(slug, label(kind, slug),
                counted == null ? null : counts.getOrDefault(slug, 0L), asked.has(kind, slug))).toList();
    }

    /** @param facets null where nothing was counted */
    static Narrowing narrowing(Asked asked, @Nullable Facets facets) {
        List<Chosen> chosen = new ArrayList<>();
        for (String name : List.of(Asked.TOPIC, Asked.TYPE, Asked.FROM, Asked.TO, Asked.BY)) {
            asked.all(name).forEach(value -> chosen.add(
                    new Chosen(kind(name), label(name, value), asked.without(name, value).address())));
        }
        return new Narrowing(chosen,
                facets == null ? List.of() : facets.years().stream().map(year -> year(asked, year)).toList(),
                asked.withoutFilters().address());
    }

    private static Narrowing.Year year(Asked asked, Facets.YearCount counted) {
        String year = Integer.toString(counted.year());
        boolean chosen = asked.has(Asked.FROM, year) && asked.has(Asked.TO, year);
        Asked other = chosen
                ? asked.with(Asked.FROM).with(Asked.TO)
                : asked.with(Asked.FROM, year).with(Asked.TO, year);
        return new Narrowing.Year(counted.year(), counted.count(), chosen, other.address());
    }

    private static String kind(String name) {
        return switch (name) {
            case Asked.TOPIC -> "Topic";
            case Asked.TYPE -> "Type of research";
            case Asked.FROM -> "From";
            case Asked.TO -> "To";
            default -> "Summary by";
        };
    }

    private static String label(String name, String value) {
        Function<String, Optional<Term>> vocabulary = switch (name) {
            case Asked.TOPIC -> Vocabulary::topic;
            case Asked.TYPE -> Vocabulary::researchType;
            default -> _ -> Optional.empty();
        };
        return vocabulary.apply(value).map(Term::label).orElse(value);
    }
}
