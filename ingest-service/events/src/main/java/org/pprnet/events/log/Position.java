package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;

/**
 * How far a store has followed the log. A store keeps it beside its rows and hands it back as it was.
 *
 * @param sequence the sequence of the last event applied; 0 before the first
 * @param topicId the id of the Kafka topic that it came from: an offset means nothing in another topic
 * @param offset the Kafka offset of that event; −1 before the first
 * @param skipped wire names of the event types that were passed over because this build's predecessor did not know them
 */
public record Position(long sequence, String topicId, long offset, Set<String> skipped) {

    /** Before the first event. */
    public static final Position START = new Position(0, "", -1, Set.of());

    public Position {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence is %d, must be 0 or more".formatted(sequence));
        }
        requireNonNull(topicId, "topicId is null");
        skipped = Set.copyOf(skipped);
    }

    /** The position after the next event, which stands at that offset of that topic. */
    Position next(String topicId, long offset) {
        return new Position(sequence + 1, topicId, offset, skipped);
    }

    /** The position after the next event, whose type this build does not know. */
    Position nextSkipping(String type, String topicId, long offset) {
        Set<String> more = new HashSet<>(skipped);
        more.add(type);
        return new Position(sequence + 1, topicId, offset, more);
    }
}
