package org.pprnet.feed.store;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.State;
import org.pprnet.service.reading.StateSource;

/** Everything that the store holds as one digest, under one snapshot with its position. */
@Singleton
final class StoredState implements StateSource {

    private final Database database;
    private final Tables.LogPosition position;
    private final String service;
    private volatile @Nullable Cached last;

    StoredState(Database database, Tables.LogPosition position, @Value("${service.name}") String service) {
        this.database = database;
        this.position = position;
        this.service = service;
    }

    @Override
    public State state() {
        return database.read(connection -> {
            PositionRow standing = position.read();
            Cached cached = last;
            if (cached != null && cached.isOf(standing)) {
                return cached.state;
            }
            State state = new StoredDigest(connection).kept().state(service, standing.sequence());
            last = new Cached(standing, state);
            return state;
        });
    }

    @Override
    public State recomputed() {
        return database.read(connection -> {
            PositionRow standing = position.read();
            return new StoredDigest(connection).recomputed().state(service, standing.sequence());
        });
    }

    private record Cached(PositionRow position, State state) {

        boolean isOf(PositionRow standing) {
            return position.generation().equals(standing.generation()) && position.moves() == standing.moves()
                    && position.sequence() == standing.sequence();
        }
    }
}
