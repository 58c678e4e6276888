package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.ingest.archive.CitationParser;
import org.pprnet.ingest.form.Draft;

/**
 * A summary that was published elsewhere before.
 *
 * @param line where it stands in what is imported, counted from 1
 * @param citation what could be parsed of the draft's
 * @param publishedAt its effective instant
 */
record Historic(int line, Draft draft, @Nullable Citation citation, YearMonth issue, Instant publishedAt) {

    /** No text has it: no XML document could carry it. */
    private static final String BETWEEN = "\u0001";

    Historic {
        requireNonNull(draft, "draft is null");
        requireNonNull(issue, "issue is null");
        requireNonNull(publishedAt, "publishedAt is null");
    }

    /** What was published at an instant. */
    static Historic of(int line, Draft draft, YearMonth issue, Instant publishedAt) {
        String citation = draft.citation();
        return new Historic(line, draft, citation == null ? null : CitationParser.parse(citation), issue, publishedAt);
    }

    /** What stands on a page under the heading of a month. */
    static Historic of(int line, Draft draft, YearMonth month) {
        return of(line, draft, month, month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    Key key() {
        return new Key(issue.toString(), draft.title());
    }

    /** Whether another one says the same: citation, summary and implications. */
    boolean saysTheSameAs(Historic other) {
        return words().equals(other.words());
    }

    /** A hash of what it says. */
    String wording() {
        String text = String.join(BETWEEN, words());
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> words() {
        return Stream.of(draft.citation(), draft.summary(), draft.practiceImplications()).filter(Objects::nonNull)
                .toList();
    }

    /** What makes two summaries the same one. */
    record Key(String issue, String title) {}
}
