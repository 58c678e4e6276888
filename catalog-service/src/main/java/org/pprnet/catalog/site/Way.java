package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

/**
 * A way to another page.
 *
 * @param label makes sense without what stands around it
 */
public record Way(String label, String address) {
    public Way {
        requireNonNull(label, "label is null");
        requireNonNull(address, "address is null");
    }
}
