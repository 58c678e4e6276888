package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import org.pprnet.ingest.lint.Advising.Advised;

/** What is said beside a text while it is written: advice, counts of words, and what it may be filed under. */
public record Remarks(Advised advised, TermField topics, TermField researchTypes) {

    public Remarks {
        requireNonNull(advised, "advised is null");
        requireNonNull(topics, "topics is null");
        requireNonNull(researchTypes, "researchTypes is null");
    }

    /** A count, as a person says it. */
    public static String words(int count) {
        return count == 1 ? "1 word" : "%,d words".formatted(count);
    }
}
