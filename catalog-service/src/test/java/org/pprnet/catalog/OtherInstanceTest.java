package org.pprnet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryBuilder;

/** An instance that does not write follows the one that does. */
class OtherInstanceTest {

    private static final int CHANGES = 20;

    private static CatalogDatabase database;
    private static RunningCatalog writing;
    private static RunningCatalog other;

    private final String slug = "followed-" + System.nanoTime();
    private final SummaryBuilder summary = aSummary().at(slug);

    @BeforeAll
    static void start() {
        database = CatalogDatabase.empty();
        writing = RunningCatalog.with(database.settings());
        Map<String, Object> patient = new HashMap<>(database.settings());
        patient.put("catalog.position-watch", "1h");
        other = RunningCatalog.with(patient);
    }

    @AfterAll
    static void stop() {
        other.close();
        writing.close();
    }

    @Test
    void itFollowsEveryChangeAtOnce() {
        assertFollowsAtOnce();
    }

    @Test
    void itListensAgainWhenTheConnectionIsLost() {
        await().until(() -> ofListeners("count(*)") == 2);
        assertThat(ofListeners("count(pg_terminate_backend(pid))")).isEqualTo(2);
        await().until(() -> ofListeners("count(*)") == 2);
        assertFollowsAtOnce();
    }

    @Test
    void itLooksByItselfWhereTheWordIsLost() throws SQLException {
        try (RunningCatalog looking = RunningCatalog.with(database.settings())) {
            writing.take(summary.published());
            await().until(() -> position(looking).equals(position(writing)));
            String before = position(looking).orElseThrow();
            try (Connection connection = database.connect(1); Statement statement = connection.createStatement()) {
                statement.execute("UPDATE log_position SET sequence = sequence + 1, changes = changes + 1");
            }
            await().until(() -> !position(looking).orElseThrow().equals(before));
        }
    }

    /** It looks by itself once an hour. */
    private void assertFollowsAtOnce() {
        writing.take(summary.published());
        await().until(() -> position(other).equals(position(writing)));
        for (int version = 2; version < 2 + CHANGES; version++) {
            writing.take(summary.version(version).revised());
            await().until(() -> position(other).equals(position(writing)));
        }
    }

    private static Optional<String> position(RunningCatalog catalog) {
        return catalog.get("/issues").header("log-position");
    }

    private static int ofListeners(String what) {
        try (Connection connection = database.connect(1);
                Statement statement = connection.createStatement();
                ResultSet listeners = statement.executeQuery("""
                        SELECT %s FROM pg_stat_activity
                        WHERE datname = current_database() AND query ~ '^\\s*LISTEN'""".formatted(what))) {
            listeners.next();
            return listeners.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5));
    }
}
