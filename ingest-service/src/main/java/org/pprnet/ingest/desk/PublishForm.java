package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;

/**
 * When and into which month something is to be published, as it was typed.
 *
 * @param edition that the author saw
 * @param later whether at an instant, and not now
 */
public record PublishForm(int edition, boolean later, String at, String issue) {

    public PublishForm {
        requireNonNull(at, "at is null");
        requireNonNull(issue, "issue is null");
    }

    /** What is offered first: what was decided before, or else now, into the present month. */
    static PublishForm of(Submission submission, DeskTime time, Instant now) {
        Instant due = submission.publication().dueAt();
        YearMonth filed = submission.content().issue();
        return new PublishForm(submission.edition(), due != null, due == null ? "" : time.field(due),
                (filed == null ? time.month(due == null ? now : due) : filed).toString());
    }

    static PublishForm of(Form form) {
        return new PublishForm(form.number("edition"), form.text("when").filter("later"::equals).isPresent(),
                form.text("at").orElse("").strip(), form.text("issue").orElse("").strip());
    }

    /**
     * What is to be done.
     *
     * @param present the submission as it is
     * @throws ProblemException with everything that is wrong with the form
     */
    Order read(DeskTime time, Submission present, Instant now) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        typed.put("issue", issue.isEmpty() ? null : issue).put("at", at.isEmpty() ? null : at);
        Fields fields = Fields.of(typed);
        YearMonth month = fields.month("issue");
        Instant instant = fields.parsed("at", "must be a date and a time that there is, such as 2026-12-01T09:00",
                time::read);
        if (later && at.isEmpty()) {
            fields.refuse("is missing", "at");
        }
        if (later && instant != null && !instant.isAfter(now) && present.isPending()) {
            fields.refuse("is past", "at");
        }
        if (later && instant != null && instant.isAfter(Fields.LATEST)) {
            fields.refuse("must be before the year 3000", "at");
        }
        if (!later && instant != null && !isOffered(present, time)) {
            fields.refuse("is given, and yet “now” is chosen: empty it, or choose “at this time”", "at");
        }
        fields.done();
        return new Order(month, later ? instant : null);
    }

    /** The time that stood in the form by itself says nothing about what its author wants. */
    private boolean isOffered(Submission present, DeskTime time) {
        Instant due = present.publication().dueAt();
        return due != null && at.equals(time.field(due));
    }

    /**
     * What is to be done.
     *
     * @param issue null for the month that it has
     * @param at null for now
     */
    record Order(@Nullable YearMonth issue, @Nullable Instant at) {}
}
