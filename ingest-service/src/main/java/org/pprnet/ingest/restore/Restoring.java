package org.pprnet.ingest.restore;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.ingest.backup.BackupFile;
import org.pprnet.ingest.backup.DamagedBackupException;
import org.pprnet.ingest.outbox.LogRefusedException;
import org.pprnet.ingest.restore.Restoration.Tally;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restores in the background, one at a time, and notes how far it is. */
@Singleton
class Restoring {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);
    private static final Duration PACE = Duration.ofMillis(200);

    private final RestoringDatabase database;
    private final EmptyDatabase empty;
    private final Restorations restorations;
    private final AtomicBoolean running = new AtomicBoolean();

    Restoring(RestoringDatabase database, EmptyDatabase empty, Restorations restorations) {
        this.database = database;
        this.empty = empty;
        this.restorations = restorations;
    }

    /** Whether this instance restores now, and nothing else is to be asked of it. */
    boolean isRunning() {
        return running.get();
    }

    /** @throws ProblemException a conflict, if there is nothing to restore here, or it is being restored already */
    void requirePossible() {
        if (isRunning()) {
            throw new ProblemException(ProblemType.CONFLICT, "The database is being restored already");
        }
        empty.require();
    }

    /**
     * Begins to restore.
     *
     * @param backup closed at the end; null to restore from the log alone
     */
    Restoration start(@Nullable BackupFile backup) {
        if (!running.compareAndSet(false, true)) {
            throw new ProblemException(ProblemType.CONFLICT, "The database is being restored already");
        }
        try {
            Restoration run = restorations.start();
            Thread.ofVirtual().name("restoration").start(() -> restore(run, backup));
            return run;
        } catch (RuntimeException e) {
            running.set(false);
            throw e;
        }
    }

    private void restore(Restoration run, @Nullable BackupFile backup) {
        Notes notes = new Notes(run);
        try (backup) {
            LOG.info("The database is being restored: {}", run.id());
            database.restore(run, backup, notes);
            LOG.info("The database is restored: {}", run.id());
        } catch (IOException | RuntimeException e) {
            LOG.error("The database was not restored, and is as it was", e);
            note(run.failed(notes.last, reason(e)));
        } finally {
            running.set(false);
        }
    }

    private void note(Restoration failed) {
        try {
            restorations.note(failed);
        } catch (RuntimeException e) {
            LOG.warn("That the restoration failed could not be noted", e);
        }
    }

    /** What the operator can do something about is told; the rest is in the service's log. */
    private static String reason(Exception failure) {
        return switch (failure) {
            case LogRefusedException refused -> refused.getMessage();
            case DamagedBackupException damaged -> damaged.getMessage();
            case ProblemException problem -> problem.detail();
            case LogUnavailableException away -> away.getMessage();
            default -> "it stopped unexpectedly; the log of the ingest service says why";
        };
    }

    /** Notes what it is told, but not more often than somebody would look. */
    private final class Notes implements Consumer<Tally> {

        private final Restoration run;
        private Tally last = Tally.NOTHING;
        private long next;

        Notes(Restoration run) {
            this.run = run;
            next = System.nanoTime() + PACE.toNanos();
        }

        @Override
        public void accept(Tally tally) {
            last = tally;
            if (System.nanoTime() > next) {
                restorations.note(run.at(tally));
                next = System.nanoTime() + PACE.toNanos();
            }
        }
    }
}
