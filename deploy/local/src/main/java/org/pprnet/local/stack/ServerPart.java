package org.pprnet.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.Server;

/** One of the three servers. */
final class ServerPart<S extends Server> implements Part {

    private final String name;
    private final Path log;
    private final Supplier<Optional<S>> left;
    private final Supplier<S> fresh;
    private volatile @Nullable S server;

    /**
     * @param left the server that an earlier launcher left running
     * @param fresh a new one
     */
    ServerPart(String name, Path log, Supplier<Optional<S>> left, Supplier<S> fresh) {
        this.name = name;
        this.log = log;
        this.left = left;
        this.fresh = fresh;
    }

    /** Takes over the server that runs already; false if none does. */
    boolean find() {
        server = left.get().orElse(null);
        return server != null;
    }

    S server() {
        S known = server;
        if (known == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return known;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return server().port();
    }

    @Override
    public long pid() {
        return server().pid();
    }

    @Override
    public boolean isAlive() {
        return server != null && server().isAlive();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void start() {
        if (server == null) {
            server = left.get().orElseGet(fresh);
            return;
        }
        server().restart();
    }

    @Override
    public void stop() {
        if (server != null) {
            server().close();
            return;
        }
        left.get().ifPresent(Server::close);
    }
}
