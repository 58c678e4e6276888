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
            insert into import_run (id, state, dry_run, read, accepted, duplicates, conflicts, rejections, rejected, updated_at)
            values (?, 'RUNNING', ?, 0, 0, 0, 0, 0, '[]', ?)
            """;
    private static final String NOTE = """
            update import_run set state = ?, failure = ?, read = ?, accepted = ?, duplicates = ?, conflicts = ?,
                rejections = ?, rejected = cast(? as jsonb), updated_at = ? where id = ?
            """;

    private final JdbcOperations database;
    private final Clock clock;

    ImportRuns(JdbcOperations database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins an import. */
    @Transactional
    ImportRun start(boolean dryRun) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        database.prepareStatement(START, insert -> {
            insert.setObject(1, id);
            insert.setBoolean(2, dryRun);
            insert.setObject(3, now());
            return insert.executeUpdate();
        });
        return new ImportRun(id, State.RUNNING, dryRun, Tally.NOTHING, null);
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
            update.setLong(7, tally.rejections());
            update.setString(8, Json.text(tally.rejected()));
            update.setObject(9, now());
            update.setObject(10, run.id());
            return update.executeUpdate();
        });
        return new ImportRun(run.id(), state, run.dryRun(), tally, failure);
    }

    /** The import of that id. */
    @Transactional(readOnly = true)
    public Optional<ImportRun> find(UUID id) {
        return database.prepareStatement("select * from import_run where id = ?", query -> {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(run(rows)) : Optional.empty();
            }
        });
    }

    /** The newest imports, the last one first. */
    @Transactional(readOnly = true)
    public List<ImportRun> newest(int limit) {
        return database.prepareStatement("select * from import_run order by id desc limit ?", query -> {
            query.setInt(1, limit);
            List<ImportRun> newest = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    newest.add(run(rows));
                }
            }
            return newest;
        });
    }

    private ImportRun run(ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getLong("read"), row.getLong("accepted"), row.getLong("duplicates"),
                row.getLong("conflicts"), row.getLong("rejections"), rejected(row.getString("rejected")));
        Instant updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        State state = State.valueOf(row.getString("state"));
        boolean silent = state == State.RUNNING && updatedAt.isBefore(clock.instant().minus(SILENCE));
        return new ImportRun(row.getObject("id", UUID.class), silent ? State.FAILED : state,
                row.getBoolean("dry_run"), tally,
                silent ? "the service stopped meanwhile: import the same again" : row.getString("failure"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<Rejection> rejected(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
