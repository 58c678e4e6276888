package org.pprnet.ingest.archive;

import java.util.regex.Pattern;

/** The heading between a summary and what it means for practice; the blog has printed it in two ways. */
final class ImplicationsHeading {

    private static final Pattern HEADING = Pattern.compile("(?:practice|practical) implications:?",
            Pattern.CASE_INSENSITIVE);

    private ImplicationsHeading() {}

    static boolean is(String line) {
        return HEADING.matcher(line).matches();
    }
}
