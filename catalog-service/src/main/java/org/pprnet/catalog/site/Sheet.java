package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page says of itself.
 *
 * @param title its heading, and what distinguishes it from the others
 * @param address the whole canonical address, with the public origin
 * @param description one or two sentences, for those who find a link to it
 * @param asOf null for the present
 */
public record Sheet(String title, String address, String description, List<Alternate> alternates,
        @Nullable AsItWas asOf) {

    public Sheet {
        requireNonNull(title, "title is null");
        requireNonNull(address, "address is null");
        requireNonNull(description, "description is null");
        alternates = List.copyOf(alternates);
    }
}
