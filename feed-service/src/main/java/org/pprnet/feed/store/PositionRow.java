package org.pprnet.feed.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.Position;

/**
 * The one row that says how far the store has followed the log.
 *
 * @param generation of the view, which the row is one of
 * @param moves how often it moved; also counts a parked event that came in later and left the sequence where it was
 * @param firstLoggedAt when the first event was logged; absent before it
 */
@MappedEntity("log_position")
record PositionRow(
        @Id boolean onlyRow,
        String generation,
        long sequence,
        String topicId,
        long topicOffset,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> skipped,
        long moves,
        @Nullable Instant firstLoggedAt) {

    Position position() {
        return new Position(sequence, topicId, topicOffset, Set.copyOf(skipped));
    }
}
