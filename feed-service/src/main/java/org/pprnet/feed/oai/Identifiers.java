package org.pprnet.feed.oai;

import java.util.Optional;
import java.util.UUID;

/**
 * Ids of records: {@code oai:pprnet.ca:} and the summary's id (OAI Identifier Format 2.0). No address is in them.
 *
 * @param namespace of the repository
 */
record Identifiers(String namespace) {

    String of(UUID summary) {
        return "oai:%s:%s".formatted(namespace, summary);
    }

    /** The summary of an id; empty where it is not written as this repository writes them. */
    Optional<UUID> summary(String identifier) {
        try {
            UUID summary = UUID.fromString(identifier.substring(identifier.lastIndexOf(':') + 1));
            return Optional.of(summary).filter(id -> of(id).equals(identifier));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
