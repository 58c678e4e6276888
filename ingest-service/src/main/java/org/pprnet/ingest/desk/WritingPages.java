package org.pprnet.ingest.desk;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.difference.Difference;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.lint.Advising;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;

/** The page on which summaries are written, and what it says besides the form. */
@Singleton
public class WritingPages {

    private static final String NEW = "/desk/new";
    private static final String ALL = "/desk";

    private final DeskPages pages;
    private final Advising advising;

    WritingPages(DeskPages pages, Advising advising) {
        this.pages = pages;
        this.advising = advising;
    }

    /** The form. */
    MutableHttpResponse<String> form(Desk desk, Writing writing) {
        return page(desk, writing, writing.heading(), State.PLAIN);
    }

    /** The form, after what it held was kept. */
    MutableHttpResponse<String> saved(Desk desk, Submission submission, String key) {
        return page(desk, Writing.of(submission), "Edit summary", new State(FormErrors.NONE, key, null, null));
    }

    /** The form again, with what is wrong beside its fields. */
    MutableHttpResponse<String> refused(Desk desk, Writing writing, ProblemException problem) {
        FormErrors errors = FormErrors.of(problem);
        return page(desk, writing, "Error: " + writing.heading(), new State(errors, null, null, null))
                .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The form again, after somebody else kept something; sent once more, it replaces that. */
    MutableHttpResponse<String> overtaken(Desk desk, Writing writing, Submission now) {
        List<FieldDifference> difference = Difference.between(now.content(), writing.form().content());
        return page(desk, writing.over(now.edition()), "Changed meanwhile: " + writing.heading(),
                new State(FormErrors.NONE, null, difference, null)).status(HttpStatus.CONFLICT);
    }

    /** A new summary's form again, which made a submission before and then said something else. */
    MutableHttpResponse<String> again(Desk desk, Writing writing, Submission made) {
        return page(desk, writing.asNew(), "Sent before: " + writing.heading(),
                new State(FormErrors.NONE, null, null, made)).status(HttpStatus.CONFLICT);
    }

    /** What there is to look at again, as a part of the page. */
    MutableHttpResponse<String> advice(Desk desk, SummaryForm form) {
        return pages.fragment("part/advice", Map.of("advised", advising.advise(form.content(), desk.caller().name())));
    }

    private MutableHttpResponse<String> page(Desk desk, Writing writing, String title, State state) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("writing", writing);
        parameters.put("state", state);
        parameters.put("advised", advising.advise(writing.form().content(), desk.caller().name()));
        parameters.put("topics", Choices.of(Vocabulary.topics(), writing.form().topics(), Map.of(), 1));
        parameters.put("types", Choices.of(Vocabulary.researchTypes(), writing.form().researchTypes(), Map.of(), 1));
        return pages.page(desk, title, writing.id() == null ? NEW : ALL, "writing", parameters, "writing.js");
    }

    /**
     * What the page says besides.
     *
     * @param savedKey key of the form that was just kept, empty for one without; null if none was
     * @param overtaken what the form says otherwise than what somebody else kept meanwhile; null if nobody did
     * @param made what the same form made before; null if nothing
     */
    public record State(
            FormErrors errors,
            @Nullable String savedKey,
            @Nullable List<FieldDifference> overtaken,
            @Nullable Submission made) {

        static final State PLAIN = new State(FormErrors.NONE, null, null, null);
    }
}
