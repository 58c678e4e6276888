package org.pprnet.ingest.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.store.SubmissionFilter;
import org.pprnet.ingest.submission.State;

/** The parts of the list, by state. */
public enum Shelf {
    ALL("All", null, "Nothing here yet: write the first summary."),
    DRAFTS("Drafts", State.DRAFT, "No drafts: everything is published, scheduled or withdrawn."),
    SCHEDULED("Scheduled", State.SCHEDULED, "Nothing waits for its time."),
    PUBLISHED("Published", State.PUBLISHED, "Nothing is published yet."),
    /** Of what is published, that which says something else than readers see. */
    CHANGED("Unpublished changes", State.PUBLISHED, "Readers see everything as it is."),
    WITHDRAWN("Withdrawn", State.WITHDRAWN, "Nothing was withdrawn.");

    private final String label;
    private final @Nullable State state;
    private final String empty;

    Shelf(String label, @Nullable State state, String empty) {
        this.label = label;
        this.state = state;
        this.empty = empty;
    }

    /** The shelf of that name; all of them where there is none of it. */
    static Shelf of(@Nullable String name) {
        return Optional.ofNullable(name).flatMap(wanted -> Arrays.stream(values())
                .filter(shelf -> shelf.wireName().equals(wanted)).findFirst()).orElse(ALL);
    }

    /** Its name in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What is said where nothing is on it. */
    public String empty() {
        return empty;
    }

    /** What of a selection is on it. */
    SubmissionFilter of(SubmissionFilter selection) {
        return new SubmissionFilter(selection.owner(), state, this == CHANGED, selection.issue(), selection.words());
    }
}
