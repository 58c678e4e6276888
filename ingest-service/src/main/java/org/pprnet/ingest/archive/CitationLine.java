package org.pprnet.ingest.archive;

/** Tells a line that is a citation from titles and paragraphs: it begins with authors and their year. */
final class CitationLine {

    private CitationLine() {}

    static boolean is(String line) {
        return line.length() <= CitationParser.LONGEST && Opening.beginsCitation(line);
    }
}
