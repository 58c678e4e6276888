package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.uri.UriBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.store.SubmissionFilter;
import org.pprnet.service.problem.ProblemException;

/**
 * Which part of the list somebody asks for.
 *
 * @param words as they were typed; empty for none
 * @param month as it was typed; empty for every month
 * @param after the submission that stands before the page's first one; null for the newest
 */
public record ListQuery(Shelf shelf, String words, String month, @Nullable UUID after) {

    private static final int LONGEST = 1_000;

    public ListQuery {
        requireNonNull(shelf, "shelf is null");
        requireNonNull(words, "words is null");
        requireNonNull(month, "month is null");
    }

    static ListQuery of(@Nullable String state, @Nullable String words, @Nullable String month,
            @Nullable String after) {
        return new ListQuery(Shelf.of(state), words == null ? "" : words.strip(), month == null ? "" : month.strip(),
                after == null || after.isEmpty() ? null : OpenSubmissions.id(after));
    }

    /** @throws ProblemException with what is wrong with the words or the month */
    SubmissionFilter filter(Caller caller) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        typed.put("q", words);
        typed.put("issue", month.isEmpty() ? null : month);
        Fields fields = Fields.of(typed);
        String checked = fields.optionalText("q", LONGEST);
        SubmissionFilter filter = new SubmissionFilter(owner(caller), null, false, fields.month("issue"), checked);
        fields.done();
        return shelf.of(filter);
    }

    /** Everything that is open to that caller. */
    SubmissionFilter all(Caller caller) {
        return shelf.of(SubmissionFilter.of(owner(caller)));
    }

    /** Whether something is looked for. */
    public boolean isSearch() {
        return !words.isEmpty() || !month.isEmpty();
    }

    /** The same search on another shelf. */
    ListQuery on(Shelf other) {
        return new ListQuery(other, words, month, null);
    }

    /** What comes after that one. */
    ListQuery after(UUID last) {
        return new ListQuery(shelf, words, month, last);
    }

    /** Where this part of the list is. */
    public String address() {
        UriBuilder address = UriBuilder.of("/desk");
        if (shelf != Shelf.ALL) {
            address.queryParam("state", shelf.wireName());
        }
        if (!words.isEmpty()) {
            address.queryParam("q", words);
        }
        if (!month.isEmpty()) {
            address.queryParam("month", month);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().toString();
    }

    private static @Nullable String owner(Caller caller) {
        return caller.isEditor() ? null : caller.subject();
    }
}
