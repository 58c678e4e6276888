package org.pprnet.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Json;
import org.pprnet.local.AlertRules;

/** The metrics of the services that alerts and the dashboard ask for. */
final class WatchedMetrics {

    /** Label matchers, ranges, texts, and the labels that an aggregation keeps or a join matches. */
    private static final Pattern NO_METRICS = Pattern
            .compile("\"[^\"]*\"|\\{[^}]*\\}|\\[[^]]*\\]|\\b(by|without|on|ignoring) *\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_][a-zA-Z0-9_]*\\b(?! *\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");
    /** Told by Prometheus itself, and by the watcher of a machine. */
    private static final Pattern OF_OTHERS = Pattern.compile("up|ALERTS|node_.*");

    private WatchedMetrics() {}

    static Set<String> names(Path observability) throws IOException {
        JsonNode dashboard = Json.mapper().readTree(Files.readString(
                observability.resolve("grafana/dashboards/pprnet.json")));
        Stream<String> shown = dashboard.findValuesAsText("expr").stream();
        Stream<String> alarming = AlertRules.in(observability).stream().map(AlertRules.Rule::expression);
        return Stream.concat(shown, alarming).flatMap(WatchedMetrics::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(NO_METRICS.matcher(expression).replaceAll("")).results().map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .filter(name -> !OF_OTHERS.matcher(name).matches());
    }
}
