package org.pprnet.service.database;

/** The generation that was read from was replaced by a rebuild: it has no position any more. */
public final class ReplacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplacedException() {
        super("this generation of the view was replaced");
    }
}
