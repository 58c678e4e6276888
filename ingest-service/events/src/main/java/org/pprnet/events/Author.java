package org.pprnet.events;

import static java.util.Objects.requireNonNull;

/** Who wrote a summary (not who wrote the cited article). */
public record Author(String name) {
    public Author {
        requireNonNull(name, "name is null");
    }
}
