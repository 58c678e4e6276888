package org.pprnet.catalog.browse;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/** The filters of a request. */
final class FilterParameters {

    static final String MATCH = "match";
    static final String ALL = "all";
    private static final List<String> MATCHES = List.of("any", ALL);

    // A page names every value, each with a link that holds all others: it grows with the square of what is asked for.
    private static final int MOST_VALUES = 64;
    private static final int MOST_CHARACTERS = 4_000;

    private FilterParameters() {}

    /** @throws ProblemException invalid, with every value that is none of its kind, or where they are far too many */
    static Filters read(HttpParameters parameters) {
        refuseFarTooMany(parameters);
        List<Violation> violations = new ArrayList<>();
        SortedMap<Kind, SortedSet<String>> chosen = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            for (String text : parameters.getAll(kind.parameter())) {
                kind.read(text).ifPresentOrElse(
                        value -> chosen.computeIfAbsent(kind, _ -> new TreeSet<>()).add(value),
                        () -> violations.add(Violation.at(kind.refusal(text), kind.parameter())));
            }
        }
        List<String> match = parameters.getAll(MATCH);
        if (!MATCHES.containsAll(match)) {
            violations.add(Violation.at("match is any or all", MATCH));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID,
                    violations.stream().map(Violation::detail).collect(joining("; ")), violations);
        }
        return new Filters(chosen, match.contains(ALL));
    }

    private static void refuseFarTooMany(HttpParameters parameters) {
        List<String> values = Arrays.stream(Kind.values()).map(Kind::parameter).map(parameters::getAll)
                .flatMap(List::stream).toList();
        if (values.size() > MOST_VALUES || values.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new ProblemException(ProblemType.INVALID,
                    "the filters have %d values; up to %d can be asked for at once, of up to %d characters in all"
                            .formatted(values.size(), MOST_VALUES, MOST_CHARACTERS));
        }
    }
}
