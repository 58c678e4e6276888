package org.pprnet.local.feeds;

import java.util.UUID;

/** What a feed says of a summary, and of it for the digest. */
sealed interface Heard {

    UUID id();

    int version();

    String contentHash();

    /** An entry: the summary is live. */
    record Live(UUID id, int version, String contentHash, Words words) implements Heard {}

    /** A tombstone: it was withdrawn. */
    record Withdrawn(UUID id, int version, String contentHash) implements Heard {}
}
