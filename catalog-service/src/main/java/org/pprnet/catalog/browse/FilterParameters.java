package org.pprnet.catalog.browse;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
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

    private FilterParameters() {}

    /** @throws ProblemException invalid, with every value that is none of its kind */
    static Filters read(HttpParameters parameters) {
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
}
