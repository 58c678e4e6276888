package org.pprnet.catalog.store;

import static java.util.Objects.requireNonNull;

/**
 * A state that the database was in.
 *
 * @param generation of the view, and which making of its tables
 * @param sequence how far it had followed the log
 * @param changes grows with every change within the generation, also with one that leaves the position where it was
 */
public record Standing(String generation, long sequence, long changes) {

    /** Before anything is known. */
    static final Standing UNKNOWN = new Standing("", 0, -1);

    public Standing {
        requireNonNull(generation, "generation is null");
    }

    /** Whether this is the other one, or came out of it by changes. */
    public boolean isAtLeast(Standing other) {
        return generation.equals(other.generation) && changes >= other.changes;
    }
}
