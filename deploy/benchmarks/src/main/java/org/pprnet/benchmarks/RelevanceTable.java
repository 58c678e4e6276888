package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.relevance.Outcome;

/** How well systems find what is relevant, as people read it. */
record RelevanceTable(List<Outcome> outcomes) {

    private static final String HEAD = """
            | collection | documents | queries | system | nDCG@10 | recall@100 | MRR@10 | p |
            |---|---:|---:|---|---:|---:|---:|---:|""";
    private static final double LEAST_P = 0.001;

    String on(LocalDate date, Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add("Measured by `./deploy/pprnet bench relevance` on %s, %s.\n".formatted(date, machine));
        lines.add(HEAD);
        outcomes.forEach(outcome -> lines.add(row(outcome)));
        return String.join("\n", lines);
    }

    private static String row(Outcome outcome) {
        return String.format(Locale.ROOT, "| %s | %,d | %,d | %s | %.4f | %.4f | %.4f | %s |", outcome.collection(),
                outcome.documents(), outcome.queries(), outcome.system(), outcome.mean().ndcg(),
                outcome.mean().recall(), outcome.mean().reciprocalRank(), p(outcome.p()));
    }

    private static String p(@Nullable Double p) {
        if (p == null) {
            return "";
        }
        return p < LEAST_P ? "< .001" : String.format(Locale.ROOT, "%.3f", p).replaceFirst("^0", "");
    }
}
