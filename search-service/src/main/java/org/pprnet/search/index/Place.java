package org.pprnet.search.index;

import static java.util.Objects.requireNonNull;

import org.pprnet.events.log.Position;

/**
 * Where an index stands on the log, as one read found it.
 *
 * @param index its name; empty where nothing was written yet
 * @param sequenceNumber what Elasticsearch numbered the write of that position by; −1 where none was written yet
 * @param primaryTerm the rest of that number
 */
public record Place(String index, Position position, long sequenceNumber, long primaryTerm) {

    /** An index that has not followed the log yet. */
    static final Place START = new Place("", Position.START, -1, -1);

    public Place {
        requireNonNull(index, "index is null");
        requireNonNull(position, "position is null");
    }

    boolean isStart() {
        return sequenceNumber < 0;
    }
}
