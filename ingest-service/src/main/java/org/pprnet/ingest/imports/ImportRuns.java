package org.pprnet.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.ingest.imports.ImportRun.State;

/** How far each import is. */
@Singleton
public class ImportRuns {

    /** An import whose service died says nothing more. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String START = """
            insert into import_run (id, state, dry_run, name, read, accepted, duplicates, conflicts, rejections, rejected,
                started_at, updated_at)
            values (?, 'RUNNING', ?, ?, 0, 0, 0, 0, 0, '[]', ?, ?)
            """;
    private static final String NOTE = """
            update import_run set state = ?, failure = ?, read = ?, accepted = ?, duplicates = ?, conflicts = ?,
                conflicting = cast(? as jsonb), rejections = ?, rejected = cast(? as jsonb), updated_at = ? where id = ?
            """;
    private static final String PAGE = """
            select * from import_run where cast(? as uuid) is null or id < ? order by id desc limit ?
            """;

    private final JdbcOperations database;
    private final Clock clock;

    ImportRuns(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins an import. */
    @Transactional
    ImportRun start(ImportSource source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ImportRun run = ImportRun.started(UuidCreator.getTimeOrderedEpochPlus1(), source, now);
        database.prepareStatement(START, insert -> {
            insert.setObject(1, run.id());
            insert.setBoolean(2, run.dryRun());
            insert.setString(3, run.name());
            insert.setObject(4, timestamp(now));
            insert.setObject(5, timestamp(now));
            return insert.executeUpdate();
        });
        return run;
    }

    /** Notes what an import came to so far. */
    @Transactional
    ImportRun note(ImportRun run, State state, Tally tally, @Nullable String failure) {
        database.prepareStatement(NOTE, update -> {
            update.setString(1, state.name());
            update.setString(2, failure);
            update.setLong(3, tally.read());
            update.setLong(4, tally.accepted());
            update.setLong(5, tally.duplicates());
            update.setLong(6, tally.conflicts());
            update.setString(7, Json.text(tally.conflicting()));
            update.setLong(8, tally.rejections());
            update.setString(9, Json.text(tally.rejected()));
            update.setObject(10, timestamp(clock.instant()));
            update.setObject(11, run.id());
            return update.executeUpdate();
        });
        return run.came(state, tally, failure);
    }

    /** The import of that id. */
    @Transactional(readOnly = true)
    public Optional<ImportRun> find(UUID id) {
        return database.prepareStatement("select * from import_run where id = ?", query -> {
            query.setObject(1, id);
            return runs(query.executeQuery()).stream().findFirst();
        });
    }

    /**
     * A page of imports, the newest first.
     *
     * @param before the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<ImportRun> newest(@Nullable UUID before, int limit) {
        return database.prepareStatement(PAGE, query -> {
            query.setObject(1, before);
            query.setObject(2, before);
            query.setInt(3, limit);
            return runs(query.executeQuery());
        });
    }

    /** How many there ever were. */
    @Transactional(readOnly = true)
    public long count() {
        return database.prepareStatement("select count(*) from import_run", query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private List<ImportRun> runs(ResultSet rows) throws SQLException {
        try (rows) {
            List<ImportRun> runs = new ArrayList<>();
            while (rows.next()) {
                runs.add(run(rows));
            }
            return runs;
        }
    }

    private ImportRun run(ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getLong("read"), row.getLong("accepted"), row.getLong("duplicates"),
                row.getLong("conflicts"), passedOver(row.getString("conflicting")), row.getLong("rejections"),
                passedOver(row.getString("rejected")));
        State state = State.valueOf(row.getString("state"));
        ImportRun run = new ImportRun(row.getObject("id", UUID.class), state, row.getBoolean("dry_run"),
                row.getString("name"), instant(row, "started_at"), tally, row.getString("failure"));
        boolean silent = instant(row, "updated_at").isBefore(clock.instant().minus(SILENCE));
        return state == State.RUNNING && silent
                ? run.came(State.FAILED, tally, "the service stopped meanwhile: import the same again")
                : run;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<PassedOver> passedOver(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
