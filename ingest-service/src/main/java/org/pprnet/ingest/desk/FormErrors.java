package org.pprnet.ingest.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;

/**
 * What is wrong with a form, beside the fields that it is about.
 *
 * @param byField for each field's name what is wrong with it, in the order of the form
 */
public record FormErrors(Map<String, List<String>> byField) {

    static final FormErrors NONE = new FormErrors(Map.of());

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("title", "Title"),
            Map.entry("citation", "Citation"), Map.entry("summary", "Summary"),
            Map.entry("practiceImplications", "Practice implications"), Map.entry("topics", "Topics"),
            Map.entry("researchTypes", "Types of research"), Map.entry("issue", "Month"),
            Map.entry("month", "Month"), Map.entry("slug", "Address"), Map.entry("reason", "Reason"),
            Map.entry("at", "Date and time"), Map.entry("teaser", "Teaser"), Map.entry("q", "Words"));

    static FormErrors of(ProblemException problem) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        problem.errors().forEach(error -> byField.computeIfAbsent(field(error.pointer()), _ -> new ArrayList<>())
                .add(error.detail()));
        if (byField.isEmpty()) {
            byField.put("title", List.of(problem.detail()));
        }
        return new FormErrors(byField);
    }

    static FormErrors of(String field, String detail) {
        return new FormErrors(Map.of(field, List.of(detail)));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What is wrong with a field, as one sentence. */
    public String of(String field) {
        return label(field) + " " + String.join("; ", byField.getOrDefault(field, List.of())) + ".";
    }

    /** Ids of what describes a field: what is wrong with it, and its hint if it has one; null for nothing. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = ((has(field) ? field + "-error " : "") + (hint ? field + "-hint" : "")).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** What a field is called on pages. */
    public static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** {@code #/topics/3} is about topics. */
    private static String field(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length < 2 ? "title" : steps[1];
    }
}
