package org.pprnet.ingest.backup;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.imports.Lines.Line;

/** A backup's lines become rows again. */
@Singleton
public class LoadingBackup {

    private static final int LINES_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final JdbcOperations database;

    LoadingBackup(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Loads all of a backup into empty tables.
     *
     * @param progress is told how many lines were loaded, now and then
     * @throws DamagedBackupException if a line says what no backup says
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(BackupFile backup, LongConsumer progress) {
        Batch batch = new Batch(progress);
        backup.each(batch::add);
        batch.keep();
    }

    private final class Batch {

        private final LongConsumer progress;
        private final List<Line> lines = new ArrayList<>();
        private @Nullable BackupRecord record;
        private long bytes;
        private long loaded;

        Batch(LongConsumer progress) {
            this.progress = progress;
        }

        void add(BackupRecord next, Line line) {
            if (next != record || lines.size() == LINES_AT_ONCE || bytes > BYTES_AT_ONCE) {
                keep();
            }
            record = next;
            lines.add(line);
            bytes += line.bytes().length;
        }

        void keep() {
            BackupRecord kept = record;
            if (kept == null || lines.isEmpty()) {
                return;
            }
            try {
                insert(kept);
            } catch (DataAccessException e) {
                throw new DamagedBackupException(lines.getFirst().number(),
                        "one of the %d lines from here on cannot be a %s"
                                .formatted(lines.size(), kept.table()));
            }
            loaded += lines.size();
            lines.clear();
            bytes = 0;
            progress.accept(loaded);
        }

        private void insert(BackupRecord kept) {
            database.prepareStatement(kept.insert(), insert -> {
                for (Line line : lines) {
                    insert.setString(1, new String(line.bytes(), StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                return insert.executeBatch();
            });
        }
    }
}
