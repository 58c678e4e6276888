package org.pprnet.ingest.desk;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.lint.Advising;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The pages that ask before something is done. */
@Singleton
final class DecisionSheets {

    private static final String SECTION = "/desk";

    private final DeskPages pages;
    private final Advising advising;
    private final DeskTime time;
    private final String site;

    DecisionSheets(DeskPages pages, Advising advising, DeskTime time, @Property(name = "public-url") String site) {
        this.pages = pages;
        this.advising = advising;
        this.time = time;
        this.site = site;
    }

    /** @param saved key of the form that was kept just before; null if none was */
    MutableHttpResponse<String> publish(Desk desk, Submission submission, PublishForm form, @Nullable String saved) {
        return publish(desk, submission, form, saved, FormErrors.NONE);
    }

    /** The same again, with what is wrong. */
    MutableHttpResponse<String> refused(Desk desk, Submission submission, PublishForm form, ProblemException problem) {
        return publish(desk, submission, form, null, FormErrors.of(problem)).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    MutableHttpResponse<String> ask(Desk desk, Submission submission, Decision decision) {
        return decide(desk, submission, decision, submission.edition(), "", FormErrors.NONE);
    }

    /** The same again, with what was typed and what is wrong with it. */
    MutableHttpResponse<String> refused(Desk desk, Submission submission, Decision decision, Form sent,
            ProblemException problem) {
        return decide(desk, submission, decision, sent.number("edition"), sent.text("reason").orElse(""),
                FormErrors.of(problem)).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /**
     * Says that nothing was done, and what the submission is now.
     *
     * @param decision the last part of the address where it can be decided again
     */
    MutableHttpResponse<String> overtaken(Desk desk, Submission now, String decision) {
        return pages.page(desk, "Changed meanwhile: " + now.content().title(), SECTION, "overtaken",
                Map.of("sheet", new Sheet(now, time), "decision", decision)).status(HttpStatus.CONFLICT);
    }

    /** Whether a step was refused because the submission is another one than its author saw. */
    static boolean isOvertaken(ProblemException problem) {
        return problem.type() == ProblemType.PRECONDITION_FAILED || problem.type() == ProblemType.CONFLICT;
    }

    private MutableHttpResponse<String> publish(Desk desk, Submission submission, PublishForm form,
            @Nullable String saved, FormErrors errors) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sheet", new Sheet(submission, time));
        parameters.put("form", form);
        parameters.put("advised", advising.advise(submission.content(), submission.author()));
        parameters.put("saved", saved);
        parameters.put("errors", errors);
        parameters.put("site", site);
        return pages.page(desk, title(errors, "Publish", submission), SECTION, "publish", parameters, "saved.js");
    }

    private MutableHttpResponse<String> decide(Desk desk, Submission submission, Decision decision, int edition,
            String reason, FormErrors errors) {
        return pages.page(desk, title(errors, decision.label(), submission), SECTION, decision.wireName(), Map.of(
                "sheet", new Sheet(submission, time), "edition", edition, "reason", reason, "errors", errors));
    }

    private static String title(FormErrors errors, String what, Submission submission) {
        return "%s%s: %s".formatted(errors.isEmpty() ? "" : "Error: ", what, submission.content().title());
    }
}
