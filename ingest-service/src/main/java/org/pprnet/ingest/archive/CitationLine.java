package org.pprnet.ingest.archive;

/** Tells a line that is a citation from titles and paragraphs: it begins with authors and their year. */
final class CitationLine {

    /** The longest citation that this system takes. */
    private static final int LONGEST = 4_000;

    private CitationLine() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && Opening.beginsCitation(line);
    }
}
