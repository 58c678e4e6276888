package org.pprnet.ingest.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a link to sign in says, once its signature was checked.
 *
 * @param id of this link and no other
 * @param subject who signs in
 * @param name under which their summaries appear
 * @param end when the link stops to work
 */
public record Ticket(String id, String subject, String name, List<String> roles, Instant end) {

    public Ticket {
        requireNonNull(id, "id is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(name, "name is null");
        roles = List.copyOf(roles);
        requireNonNull(end, "end is null");
    }

    /** A link as somebody copied it: whole, or the ticket alone. */
    public static String in(String pasted) {
        String text = pasted.strip();
        int begin = text.indexOf("ticket=");
        return begin < 0 ? text : text.substring(begin + "ticket=".length()).replaceFirst("[&#].*", "");
    }
}
