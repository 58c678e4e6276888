package org.pprnet.ingest.outbox;

/** The topic that was agreed with is gone; another one took its place, or will. */
final class TopicReplacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicReplacedException() {
        super("the log's topic is gone or was replaced");
    }
}
