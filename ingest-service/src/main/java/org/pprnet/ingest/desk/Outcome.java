package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.submission.Submission;

/** What came of saving a summary. */
sealed interface Outcome {

    /** It is kept. */
    record Saved(Submission submission) implements Outcome {
        public Saved {
            requireNonNull(submission, "submission is null");
        }
    }

    /**
     * It is not kept, and goes back to its author.
     *
     * @param writing as it can be sent again
     * @param stored how it differs from what is kept, where somebody else was faster
     */
    record Refused(Writing writing, Occasion occasion, FormErrors errors, List<FieldDifference> stored)
            implements
                Outcome {

        public Refused {
            requireNonNull(writing, "writing is null");
            requireNonNull(occasion, "occasion is null");
            requireNonNull(errors, "errors is null");
            stored = List.copyOf(stored);
        }

        static Refused because(Occasion occasion, Writing writing) {
            return new Refused(writing, occasion, FormErrors.NONE, List.of());
        }
    }
}
