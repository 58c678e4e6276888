package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

/**
 * The same in another form, or a feed of it.
 *
 * @param relation RFC 8288: {@code alternate}, or another that is registered
 * @param type its media type
 * @param title what it is, for a person who chooses among several
 */
public record Alternate(String relation, String type, String title, String address) {
    public Alternate {
        requireNonNull(relation, "relation is null");
        requireNonNull(type, "type is null");
        requireNonNull(title, "title is null");
        requireNonNull(address, "address is null");
    }
}
