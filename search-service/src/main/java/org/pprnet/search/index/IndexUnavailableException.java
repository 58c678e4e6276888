package org.pprnet.search.index;

/** Elasticsearch does not answer, refuses for now, or does not have the index. What was asked for may be tried again. */
public final class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnavailableException(String message) {
        super(message);
    }

    IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
