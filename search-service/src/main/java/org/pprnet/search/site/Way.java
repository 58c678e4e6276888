package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

/** A way to another search. */
public record Way(String label, String address) {
    public Way {
        requireNonNull(label, "label is null");
        requireNonNull(address, "address is null");
    }
}
