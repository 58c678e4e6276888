package org.pprnet.ingest.submit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.pprnet.events.Json;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.store.IdempotencyKeys;
import org.pprnet.ingest.store.IdempotencyKeys.Use;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** A request that comes again under the same key gets the same answer, and makes nothing twice. */
@Singleton
public class RepeatedRequests {

    private static final String KEY = "[\\x21-\\x7e]{1,255}";

    private final SubmittingSummary submitting;
    private final Submissions submissions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    RepeatedRequests(SubmittingSummary submitting, Submissions submissions, IdempotencyKeys keys, Clock clock) {
        this.submitting = submitting;
        this.submissions = submissions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps a new draft, unless this was asked before; then it says again what the first request was answered. */
    @Transactional
    public Answer submit(Caller caller, String key, Draft draft) {
        if (!key.matches(KEY)) {
            throw new ProblemException(ProblemType.MALFORMED,
                    "Idempotency-Key must be 1 to 255 visible ASCII characters");
        }
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        String request = hash(draft);
        Optional<Use> before = keys.claim(caller.subject(), key, new Use(request, id, null), clock.instant());
        if (before.isPresent()) {
            return again(before.get(), request);
        }
        String answer = Json.text(SubmissionView.of(submitting.submit(caller, id, draft)));
        keys.answered(caller.subject(), key, answer);
        return new Answer(id, answer);
    }

    /** What a request under a key made; nothing, under one that is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> madeUnder(Caller caller, String key) {
        return key.matches(KEY) ? keys.find(caller.subject(), key).map(Use::submission) : Optional.empty();
    }

    private Answer again(Use before, String request) {
        if (!before.request().equals(request)) {
            throw new ProblemException(ProblemType.INVALID, "Idempotency-Key was used for another request");
        }
        String answer = before.answer() == null ? asSubmitted(before.submission()) : before.answer();
        return new Answer(before.submission(), answer);
    }

    /** For a key from before answers were kept. */
    private String asSubmitted(UUID id) {
        Submission now = submissions.find(id).orElseThrow(() -> new ProblemException(ProblemType.CONFLICT,
                "What this request made was discarded meanwhile"));
        var first = submissions.revisions(now, 2, 1).getFirst();
        return Json.text(SubmissionView.of(
                Submission.draft(id, now.owner(), now.author(), first.content(), now.createdAt())));
    }

    private static String hash(Draft draft) {
        try {
            byte[] text = draft.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a request made, and was answered, in JSON. */
    public record Answer(UUID submission, String body) {}
}
