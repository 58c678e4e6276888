package org.pprnet.local.product;

import java.util.List;
import java.util.stream.Collectors;

/** A page of the blog as it is captured, with what must be found of it. */
record ArchivePageText(List<Entry> entries) {

    private static final String TOP = """
            Blog
            This page stands for a captured one: what it tells of the blog itself is left out by the import.
            This month...

            …I blog about a teaser that belongs to the day of the capture.
            Type of Research
            Topics
            - ALL Topics (clear)
            - Adherance
            - Attachment
            May 2019
            """;

    /** @param phrase words of the body that no other summary has */
    record Entry(String title, String citation, String body, String phrase) {

        String text() {
            return String.join("\n", title, citation, body, "Practice Implications",
                    "Therapists may want to read on.\n");
        }
    }

    /** Two summaries, told from all others by a word, and full of what an import could damage. */
    static ArchivePageText about(String word) {
        return new ArchivePageText(List.of(
                new Entry("Does %s Matter?".formatted(word),
                        "Flückiger, C., & Del Re, A. C. (2019). On %s: p < .01 & more. Psychotherapy, 56(1), 1–9."
                                .formatted(word),
                        "Much depends on %s (SMD = −0.30, p < .01; 95%% CI −0.67 to .31) & on the β of it."
                                .formatted(word),
                        "depends on " + word),
                new Entry("What Is Known about %s?".formatted(word),
                        "Allison, E. (2018). All about %s. Psychotherapy Research, 28(2), 10-19.".formatted(word),
                        "Little was known of %s – SD = 15/2 – before “Fluckiger” wrote.".formatted(word),
                        "known of " + word)));
    }

    String text() {
        return TOP + entries.stream().map(Entry::text).collect(Collectors.joining());
    }
}
