package org.pprnet.catalog.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text without breaks of lines, which none of the formats has within a value. */
final class OneLine {

    private static final Pattern SPACES = Pattern.compile("[\\s\\v]+");

    private OneLine() {}

    /** The text on one line; null where it has no text. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }
}
