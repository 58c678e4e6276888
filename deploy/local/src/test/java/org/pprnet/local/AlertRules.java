package org.pprnet.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The rules by which Prometheus wakes somebody. */
public final class AlertRules {

    private AlertRules() {}

    /** @param expression in PromQL */
    public record Rule(
            String alert,
            String expression,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    /** Those in the file of that folder. */
    public static List<Rule> in(Path observability) throws IOException {
        try (Reader file = Files.newBufferedReader(observability.resolve("alerts.yml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> read = new Yaml().load(file);
            return read.get("groups").stream().flatMap(group -> group.get("rules").stream()).map(AlertRules::rule)
                    .toList();
        }
    }

    private static Rule rule(Map<String, Object> rule) {
        return new Rule((String) rule.get("alert"), (String) rule.get("expr"), texts(rule.get("labels")),
                texts(rule.get("annotations")));
    }

    @SuppressWarnings("unchecked") // the parser knows maps only
    private static Map<String, String> texts(Object map) {
        return (Map<String, String>) map;
    }
}
