package org.pprnet.catalog.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Set;
import org.pprnet.events.log.Position;

/**
 * The one row that says how far the database has followed the log.
 *
 * @param generation of the view, and which making of its tables: one that was dropped and made again counts from 0 again
 * @param changes grows with every change within the generation
 */
@MappedEntity("log_position")
record PositionRow(
        @Id boolean onlyRow,
        String generation,
        long sequence,
        String topicId,
        long logOffset,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> skipped,
        long changes) {

    boolean isAs(PositionRow other) {
        return generation.equals(other.generation) && changes == other.changes;
    }

    Standing standing() {
        return new Standing(generation, sequence, changes);
    }

    Position position() {
        return new Position(sequence, topicId, logOffset, Set.copyOf(skipped));
    }
}
