package org.pprnet.ingest.archive;

import static java.util.Objects.requireNonNull;

/** What was handed in is no page of the blog. The message is one sentence for the one who handed it in. */
public final class NotAnArchivePageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line where in the page, counted from 1
     * @param message what is wrong, with the place in words
     */
    public NotAnArchivePageException(int line, String message) {
        super(requireNonNull(message, "message is null"));
        this.line = line;
    }

    /** Where in the page, counted from 1. */
    public int line() {
        return line;
    }
}
