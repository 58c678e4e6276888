package org.pprnet.ingest.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pprnet.events.Json;

/**
 * Leaves one out: what is suggested for each filed summary when all others are known, and when nothing is. Recall is the
 * share of what its author filed it under that is among the suggestions.
 */
final class SuggestionMeasure {

    private final List<Filed> filed;

    private SuggestionMeasure(List<Filed> filed) {
        this.filed = filed;
    }

    record Filed(Reading reading, List<String> topics, List<String> researchTypes) {}

    static SuggestionMeasure of(Path archive) throws IOException {
        List<Filed> filed = new ArrayList<>();
        for (String line : Files.readAllLines(archive)) {
            JsonNode json = Json.mapper().readTree(line);
            filed.add(new Filed(Reading.of(json.get("title").asText(), json.path("citation").textValue(),
                    json.get("summary").asText(), json.get("practiceImplications").asText()),
                    slugs(json.get("topics")), slugs(json.get("researchTypes"))));
        }
        return new SuggestionMeasure(filed);
    }

    int size() {
        return filed.size();
    }

    /** The share of topics that are among the first of the suggestions. */
    double topics(int most, boolean learning) {
        return recall(Candidates.topics(), Filed::topics, most, learning);
    }

    double researchTypes(int most, boolean learning) {
        return recall(Candidates.researchTypes(), Filed::researchTypes, most, learning);
    }

    String table() {
        return """
                | over %d filed summaries, each left out in turn | learned from the others | nothing learned |
                |---|---|---|
                %s%s%s%s""".formatted(size(), row("recall of topics at 6", most -> topics(6, most)),
                row("recall of topics at 3", most -> topics(3, most)),
                row("recall of types of research at 3", most -> researchTypes(3, most)),
                row("recall of types of research at 1", most -> researchTypes(1, most)));
    }

    private static String row(String name, Function<Boolean, Double> recall) {
        return String.format(Locale.ROOT, "| %s | %.1f %% | %.1f %% |\n", name, 100 * recall.apply(true),
                100 * recall.apply(false));
    }

    private double recall(Candidates candidates, Function<Filed, List<String>> terms, int most, boolean learning) {
        int all = 0;
        int found = 0;
        for (Filed one : filed) {
            Experience others = new Experience();
            filed.stream().filter(other -> learning && other != one)
                    .forEach(other -> others.learn(other.reading(), terms.apply(other)));
            List<String> suggested = candidates.best(one.reading(), others).stream().limit(most).map(Suggestion::slug)
                    .toList();
            all += terms.apply(one).size();
            found += (int) terms.apply(one).stream().filter(suggested::contains).count();
        }
        return (double) found / all;
    }

    private static List<String> slugs(JsonNode list) {
        List<String> slugs = new ArrayList<>();
        list.forEach(slug -> slugs.add(slug.asText()));
        return slugs;
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }

    public static void main(String[] args) throws IOException {
        System.out.print(of(Path.of(args[0])).table());
    }
}
