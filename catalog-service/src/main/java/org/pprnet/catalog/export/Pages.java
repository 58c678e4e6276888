package org.pprnet.catalog.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an article.
 *
 * @param first or all that is said of the pages, where they are no single range
 */
record Pages(@Nullable String first, @Nullable String last) {

    private static final Pattern RANGE = Pattern.compile("([^-–—,]+)[-–—]([^-–—,]+)");
    private static final Pattern DASH = Pattern.compile("\\s?[-–—][-–—\\s]*");

    static Pages of(String pages) {
        Matcher range = RANGE.matcher(pages);
        return range.matches() ? new Pages(range.group(1).strip(), range.group(2).strip()) : new Pages(pages, null);
    }

    /** The pages with another dash between first and last: one, where several were typed. */
    static String dashed(String pages, String dash) {
        return DASH.matcher(pages).replaceAll(dash);
    }
}
