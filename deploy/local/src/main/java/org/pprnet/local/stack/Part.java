package org.pprnet.local.stack;

import java.nio.file.Path;

/** One of the processes of a stack. */
interface Part {

    String name();

    int port();

    /** The number of its process; 0 where none was started. */
    long pid();

    boolean isAlive();

    Path log();

    /**
     * Starts it, or starts it again when it has died, on the same port and the same data. A server answers when this
     * returns; a service has a process.
     */
    void start();

    /** Ends it in good order and returns when it is gone. */
    void stop();
}
