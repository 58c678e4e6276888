package org.pprnet.backing;

import java.nio.file.Path;

/** A server that the services lean on. An instance is only handed out once its server answers. */
public interface Server extends AutoCloseable {

    /** One of {@code kafka}, {@code postgresql} and {@code elasticsearch}. */
    String name();

    /** The operating system's number of the server's main process; another one after a {@link #restart()}. */
    long pid();

    /** The port on the loopback address where clients reach it; the same after a {@link #restart()}. */
    int port();

    boolean isAlive();

    /** The file that holds what the server has to say. */
    Path log();

    /** Ends it at once, as {@code kill -9} does; returns when it is gone. Its data stay. */
    void kill();

    /**
     * Stops it if it is alive, starts it again on the same data and the same port, and returns when it answers.
     *
     * @throws ServerFailed when it does not come back
     */
    void restart();

    /** Stops it in good order and returns when it is gone. Its data stay. Closing twice is harmless. */
    @Override
    void close();
}
