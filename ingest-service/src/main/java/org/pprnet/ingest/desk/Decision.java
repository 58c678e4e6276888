package org.pprnet.ingest.desk;

import java.util.Locale;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/** What an author can take back. */
public enum Decision {
    UNSCHEDULE("Take it off the schedule"),
    WITHDRAW("Withdraw it for good"),
    DISCARD("Discard it for good");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** On the button that does it. */
    public String label() {
        return label;
    }

    /** Its name in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be taken about a submission now. */
    boolean isOpen(Submission submission) {
        return switch (this) {
            case UNSCHEDULE -> submission.publication().dueAt() != null;
            case WITHDRAW -> submission.state() == State.PUBLISHED;
            case DISCARD -> submission.state() == State.DRAFT;
        };
    }
}
