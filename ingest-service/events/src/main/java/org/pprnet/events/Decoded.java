package org.pprnet.events;

import java.util.OptionalLong;

/** What a record of the log turned out to be. Decoding never throws: a poison record is a value like any other. */
public sealed interface Decoded {

    /** An event that this build understands. */
    record Known(LoggedEvent logged) implements Decoded {}

    /** A well-formed event of a type that this build does not know: a newer producer wrote it. */
    record UnknownType(long sequence, String type) implements Decoded {}

    /** Not an event; its position where at least that could be read. */
    record Malformed(OptionalLong sequence, String reason) implements Decoded {}
}
