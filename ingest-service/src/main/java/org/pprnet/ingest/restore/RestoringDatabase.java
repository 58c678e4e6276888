package org.pprnet.ingest.restore;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.events.log.WholeLog;
import org.pprnet.ingest.backup.BackupFile;
import org.pprnet.ingest.backup.LoadingBackup;
import org.pprnet.ingest.outbox.EventsFromTheLog;
import org.pprnet.ingest.outbox.LogRefusedException;
import org.pprnet.ingest.restore.Restoration.Tally;

/** Backup first, log on top of it, the log's mark and the receipts' last: all in one transaction, or nothing. */
@Singleton
class RestoringDatabase {

    private static final String NUMBERED = "select coalesce(max(sequence), 0) from event";
    private static final String WAITING = "select count(*) from event where sequence is null";

    private final JdbcOperations database;
    private final EmptyDatabase empty;
    private final LoadingBackup loading;
    private final Retelling retelling;
    private final Restorations restorations;
    private final LogSettings kafka;

    RestoringDatabase(JdbcOperations database, EmptyDatabase empty, LoadingBackup loading, Retelling retelling,
            Restorations restorations, LogSettings kafka) {
        this.database = database;
        this.empty = empty;
        this.loading = loading;
        this.retelling = retelling;
        this.restorations = restorations;
        this.kafka = kafka;
    }

    /**
     * Restores.
     *
     * @param backup null to restore from the log alone
     * @param progress is told how far it is
     */
    @Transactional
    public void restore(Restoration run, @Nullable BackupFile backup, Consumer<Tally> progress) {
        empty.occupy();
        long[] lines = {0};
        if (backup != null) {
            loading.load(backup, loaded -> progress.accept(new Tally(lines[0] = loaded, 0, 0, 0, 0, 0)));
        }
        long known = count(NUMBERED);
        EventsFromTheLog log = new EventsFromTheLog(database);
        Optional<String> topic = read(log, () -> progress.accept(tally(lines[0], log, 0)));
        log.requireAllNumbers();
        for (List<LoggedEvent> next = log.after(known); !next.isEmpty(); next = log.after(
                next.getLast().sequence())) {
            retelling.apply(next, log::replacesAnother);
            progress.accept(tally(lines[0], log, 0));
        }
        mark(log, topic);
        readReceiptsAgain(run);
        restorations.complete(run.completed(tally(lines[0], log, count(WAITING))));
    }

    private Optional<String> read(EventsFromTheLog log, Runnable progress) {
        try (SummaryLog summaries = new SummaryLog(kafka)) {
            Optional<String> topic = summaries.topicId();
            if (topic.isEmpty()) {
                return topic;
            }
            WholeLog.read(kafka, entries -> {
                log.take(entries);
                progress.run();
            });
            if (!summaries.topicId().equals(topic)) {
                throw new LogRefusedException("the log was made anew while it was read");
            }
            return topic;
        }
    }

    private void mark(EventsFromTheLog log, Optional<String> topic) {
        database.prepareStatement("update log_mark set sequence = ?, topic_id = ?", update -> {
            update.setLong(1, log.last());
            update.setString(2, topic.orElse(null));
            return update.executeUpdate();
        });
    }

    private void readReceiptsAgain(Restoration run) {
        database.prepareStatement("update receipt_offset set next_offset = 0, restoration = ?", update -> {
            update.setObject(1, run.id());
            return update.executeUpdate();
        });
    }

    private long count(String sql) {
        return database.prepareStatement(sql, query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static Tally tally(long lines, EventsFromTheLog log, long waiting) {
        return new Tally(lines, log.read(), log.taken(), log.skipped(), waiting, log.last());
    }
}
