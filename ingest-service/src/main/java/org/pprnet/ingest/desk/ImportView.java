package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pprnet.ingest.imports.ImportRun;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.ingest.imports.Tally;

/** An import, in words. */
public record ImportView(ImportRun run) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter
            .ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public ImportView {
        requireNonNull(run, "run is null");
    }

    public String address() {
        return "/desk/imports/" + run.id();
    }

    public String began() {
        return INSTANT.format(run.startedAt());
    }

    /** What it is called: as its source, else by when it began. */
    public String name() {
        return run.name() == null ? "Import of " + began() : run.name();
    }

    public boolean isRunning() {
        return run.state() == State.RUNNING;
    }

    public boolean isFailed() {
        return run.state() == State.FAILED;
    }

    /** How far it is, in a few words. */
    public String heading() {
        String what = run.dryRun() ? "Trial of an import" : "Import";
        return what + switch (run.state()) {
            case RUNNING -> " is running";
            case COMPLETED -> " is done";
            case FAILED -> " failed";
        };
    }

    /** What it came to, in one sentence. */
    public String said() {
        Tally tally = run.tally();
        return "%,d read: %,d %s, %,d known already, %,d in conflict, %,d rejected.".formatted(tally.read(),
                tally.accepted(), run.dryRun() ? "would be taken" : "taken", tally.duplicates(), tally.conflicts(),
                tally.rejections());
    }

    /** A number as people read it. */
    public static String number(long number) {
        return "%,d".formatted(number);
    }
}
