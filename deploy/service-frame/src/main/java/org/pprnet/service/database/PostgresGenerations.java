package org.pprnet.service.database;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.State;
import org.pprnet.events.log.Projection;
import org.pprnet.service.reading.StateSource;
import org.pprnet.service.rebuilding.Generations;
import org.pprnet.service.rebuilding.RebuildProcess;

/** Generations as schemas. All other parts of this process work on the next one. */
@Singleton
@Requires(property = RebuildProcess.PROPERTY)
@Requires(beans = CurrentGeneration.class)
final class PostgresGenerations implements Generations {

    private static final Duration PACE = Duration.ofMillis(100);

    private final ConnectingToGenerations connecting;
    private final CurrentGeneration generation;
    private final Schema schema;
    private final Projection projection;
    private final StateSource state;
    private @Nullable Connection claimed;

    PostgresGenerations(ConnectingToGenerations connecting, CurrentGeneration generation, Schema schema,
            Projection projection, StateSource state) {
        this.connecting = connecting;
        this.generation = generation;
        this.schema = schema;
        this.projection = projection;
        this.state = state;
    }

    @Override
    public Optional<Claim> claim() {
        return doing("claim the view", () -> {
            Connection connection = connecting.open();
            if (Generation.claim(connection)) {
                claimed = connection;
                connecting.connections().forget();
                generation.refresh();
                return Optional.of(() -> letGo(connection));
            }
            connection.close();
            return Optional.empty();
        });
    }

    @Override
    public Projection next() {
        schema.bringUpToDate();
        return new Unseen(projection);
    }

    @Override
    public State recomputed() {
        return state.recomputed();
    }

    @Override
    public boolean switchOver() {
        return doing("switch to the next generation", () -> new Switch(connection(), inUse(), upcoming()).attempt());
    }

    @Override
    public void discardNext() {
        doing("discard the next generation", () -> {
            upcoming().drop(connection());
            return true;
        });
        schema.doubt();
    }

    @Override
    public boolean dropReplaced(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        return doing("drop what was replaced", () -> {
            boolean all = dropUnused();
            while (!all && System.nanoTime() < deadline) {
                Thread.sleep(PACE);
                all = dropUnused();
            }
            return all;
        });
    }

    private boolean dropUnused() throws SQLException {
        boolean all = true;
        for (Generation replaced : GenerationTable.replaced(connection())) {
            boolean free = replaced.isFree(connection());
            if (free) {
                replaced.drop(connection());
                replaced.release(connection());
            }
            all &= free;
        }
        return all;
    }

    private Generation inUse() throws SQLException {
        return GenerationTable.current(connection());
    }

    /** The one that this process is connected to, as long as readers are not. */
    private Generation upcoming() throws SQLException {
        Generation built = requireNonNull(connecting.connections().known(), "connected to no generation");
        if (!built.equals(inUse().following())) {
            throw new IllegalStateException("another generation was put in use meanwhile");
        }
        return built;
    }

    private Connection connection() {
        return requireNonNull(claimed, "the view is not claimed");
    }

    private static void letGo(Connection connection) {
        doing("end the claim", () -> {
            connection.close();
            return true;
        });
    }

    private interface Work<T> {
        T run() throws SQLException, InterruptedException;
    }

    private static <T> T doing(String what, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot %s: %s".formatted(what, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; could not " + what, e);
        }
    }
}
