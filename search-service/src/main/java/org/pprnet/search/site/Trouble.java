package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

/**
 * Why a search cannot be answered.
 *
 * @param field the name of what in the form is wrong; empty where it is nothing there
 * @param sentence for the reader
 */
public record Trouble(String field, String sentence) {
    public Trouble {
        requireNonNull(field, "field is null");
        requireNonNull(sentence, "sentence is null");
    }
}
