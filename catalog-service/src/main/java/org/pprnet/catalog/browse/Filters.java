package org.pprnet.catalog.browse;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pprnet.catalog.store.Sql;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/**
 * Which summaries are asked for: those that fit every kind that is named, and of each kind any of its values.
 *
 * @param chosen the values of each kind that is named, as the database knows them
 * @param matchAll whether a summary must have all values of a kind, not any of them
 */
record Filters(SortedMap<Kind, SortedSet<String>> chosen, boolean matchAll) {

    private static final String MATCH = "match";
    private static final List<String> MATCHES = List.of("any", "all");

    /** Everything that is live and in one month. */
    static Filters month(String month) {
        return new Filters(new TreeMap<>(Map.of(Kind.MONTH, new TreeSet<>(List.of(month)))), false);
    }

    /**
     * The filters of a request.
     *
     * @throws ProblemException invalid, with every value that is none of its kind
     */
    static Filters of(HttpParameters parameters) {
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
        refuse(violations);
        return new Filters(chosen, match.contains("all"));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID,
                    violations.stream().map(Violation::detail).collect(joining("; ")), violations);
        }
    }

    /** The condition on the table {@code summary}, named {@code s}. */
    Sql condition() {
        Sql sql = Sql.of("s.live");
        for (var kind : chosen.entrySet()) {
            sql = sql.then(kind.getKey().condition(kind.getValue(), matchAll));
        }
        return sql;
    }
}
