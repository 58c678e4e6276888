package org.pprnet.service.reading;

/** Where a service's readers stand on the log; it makes {@code minPosition} and {@code Log-Position} appear. */
public interface PositionSource {

    /** The header that says where what is answered stands. */
    String HEADER = "Log-Position";

    /**
     * A position that every read starting now is at least as new as. Asked for on each request and while waiting, so it
     * comes from memory.
     */
    long position();
}
