package org.pprnet.ingest.submit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.store.SubmissionFilter;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** Lists of submissions. */
@Controller("/submissions")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListController {

    private static final int LONGEST_QUERY = 1_000;

    private final Submissions submissions;

    ListController(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * The caller's own submissions, newest first; an editor's are everybody's.
     *
     * @param q words, all of which the title holds
     */
    @Get
    Page<SubmissionView> list(Authentication token, @Nullable @QueryValue String state,
            @Nullable @QueryValue String issue, @Nullable @QueryValue String q, @RequestBean Paging paging) {
        SubmissionFilter filter = filter(Caller.of(token), state, issue, q);
        String list = "submissions?state=%s&issue=%s&q=%s".formatted(state, issue, q);
        Optional<UUID> after = paging.after(list, 1).map(cursor -> OpenSubmissions.id(cursor.keys().getFirst()));
        List<Submission> found = submissions.page(filter, after.orElse(null), paging.limit() + 1);
        List<Submission> page = found.subList(0, Math.min(paging.limit(), found.size()));
        String next = found.size() == page.size() ? null : Cursor.of(page.getLast().id().toString()).encoded(list);
        return new Page<>(page.stream().map(SubmissionView::of).toList(), next, submissions.count(filter));
    }

    private static SubmissionFilter filter(Caller caller, @Nullable String state, @Nullable String issue,
            @Nullable String q) {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("state", state).put("issue", issue).put("q", q);
        Fields fields = Fields.of(query);
        State chosen = fields.parsed("state", "must be one of draft, scheduled, published, withdrawn",
                ListController::state);
        YearMonth month = fields.month("issue");
        String words = fields.optionalText("q", LONGEST_QUERY);
        fields.done();
        return new SubmissionFilter(caller.isEditor() ? null : caller.subject(), chosen, false, month, words);
    }

    private static State state(String name) {
        return Arrays.stream(State.values()).filter(state -> state.wireName().equals(name)).findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
