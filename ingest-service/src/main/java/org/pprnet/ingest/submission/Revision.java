package org.pprnet.ingest.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission said at a time.
 *
 * @param number 1, 2, 3 …
 * @param version under which readers saw it, if they did
 */
@MappedEntity("revision")
public record Revision(
        @Id UUID id,
        UUID submission,
        int number,
        @Nullable Integer version,
        Instant savedAt,
        @Relation(Relation.Kind.EMBEDDED) Content content) {

    /** The present one of a submission. */
    public static Revision of(Submission submission) {
        return new Revision(UuidCreator.getTimeOrderedEpochPlus1(), submission.id(), submission.revision(),
                submission.shownVersion().orElse(null), submission.savedAt(), submission.content());
    }
}
