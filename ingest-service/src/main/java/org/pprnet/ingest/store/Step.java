package org.pprnet.ingest.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.MonthColumn;
import org.pprnet.ingest.submission.Publication;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/**
 * What a step changes of a submission that goes on saying the same. The database writes a long text anew whenever it is
 * told it, changed or not.
 */
@MappedEntity("submission")
record Step(
        @Id UUID id,
        State state,
        int edition,
        int revision,
        @Nullable @TypeDef(type = DataType.STRING, converter = MonthColumn.class) YearMonth contentIssue,
        @Relation(Relation.Kind.EMBEDDED) Publication publication,
        Instant savedAt) {

    static Step to(Submission after) {
        return new Step(after.id(), after.state(), after.edition(), after.revision(), after.content().issue(),
                after.publication(), after.savedAt());
    }
}
