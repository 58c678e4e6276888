package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.ingest.form.Draft;

/**
 * A summary that was published elsewhere before.
 *
 * @param line where it stands in what is imported, counted from 1
 * @param publishedAt its effective instant
 */
record Historic(int line, Draft draft, YearMonth issue, Instant publishedAt) {

    /** No text has it: no XML document could carry it. */
    private static final String BETWEEN = "\u0001";

    Historic {
        requireNonNull(draft, "draft is null");
        requireNonNull(issue, "issue is null");
        requireNonNull(publishedAt, "publishedAt is null");
    }

    /** What stands on a page under the heading of a month. */
    static Historic of(int line, Draft draft, YearMonth month) {
        return new Historic(line, draft, month, month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    Key key() {
        return new Key(issue.toString(), draft.title());
    }

    /** A hash of what makes two of the same summary equal: citation, summary and implications. */
    String wording() {
        String text = Stream.of(draft.citation(), draft.summary(), draft.practiceImplications())
                .filter(Objects::nonNull).collect(Collectors.joining(BETWEEN));
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes two summaries the same one. */
    record Key(String issue, String title) {}
}
