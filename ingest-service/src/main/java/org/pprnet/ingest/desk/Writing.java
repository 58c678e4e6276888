package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.submission.Submission;

/**
 * A summary that is being written, as the form carries it from page to page.
 *
 * @param id of the submission; null until it is first kept
 * @param edition that the author saw; 0 for a new one
 * @param key of this form: a new one that is sent twice is kept once, and the browser keeps what is not saved under it
 */
public record Writing(@Nullable UUID id, int edition, String key, SummaryForm form) {

    public Writing {
        requireNonNull(key, "key is null");
        requireNonNull(form, "form is null");
    }

    static Writing blank() {
        return new Writing(null, 0, freshKey(), SummaryForm.BLANK);
    }

    static Writing of(Submission submission) {
        return new Writing(submission.id(), submission.edition(), freshKey(), SummaryForm.of(submission.content()));
    }

    static Writing of(Form form) {
        String id = form.text("id").orElse("");
        return new Writing(id.isEmpty() ? null : OpenSubmissions.id(id), form.number("edition"),
                form.text("key").filter(key -> !key.isEmpty()).orElseGet(Writing::freshKey), SummaryForm.of(form));
    }

    /** The same text, written over that edition of a submission. */
    Writing over(UUID submission, int newer) {
        return new Writing(submission, newer, key, form);
    }

    /** The same text, as another new summary. */
    Writing asNew() {
        return new Writing(null, 0, freshKey(), form);
    }

    /** Where the form is sent to. */
    public String address() {
        return id == null ? "/desk/new" : "/desk/submissions/%s/edit".formatted(id);
    }

    public boolean isNew() {
        return id == null;
    }

    public String heading() {
        return id == null ? "New summary" : "Edit summary";
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
