package org.pprnet.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.sources.Backup;
import org.pprnet.local.sources.IngestDatabase;
import org.pprnet.local.sources.IngestRestoration;
import org.pprnet.local.sources.Proof;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Fills the empty ingest database again from FILE, a backup, and with what the log has since; without FILE from the log alone."
        + " What is lost is what neither has: see the README of the ingest service.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:restored, and found to be the same",
            "1:not restored, and the database is as it was: it is not empty, FILE is damaged, the log has a hole; or the answer was no",
            "2:no stack is running, or a part of it does not answer"})
final class RestoreIngestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A backup.")
    private @Nullable Path file;

    @Option(names = "--replace", description = "Throw away the database first, with all that is in it.")
    private boolean replace;

    @Option(names = "--json", description = "Say in JSON what came of it.")
    private boolean json;

    @Mixin
    private final Asking ask = new Asking();

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        Deployment deployment = stack.deployment(Failure.COULD_NOT_RUN);
        Progress progress = new Progress(System.err);
        IngestClient ingest = new IngestClient(deployment, Clock.systemUTC());
        Backup backup = file == null ? null : Backup.check(file);
        Proof proof = Proof.take(ingest, deployment);
        if (replace) {
            ask.whether("The ingest database is thrown away, and filled again from %s.".formatted(
                    backup == null
                            ? "the log: drafts are lost"
                            : "the backup of " + backup.instant() + " and the log"));
            new IngestDatabase(Home.fromProperties(), stack.local(Failure.COULD_NOT_RUN)).makeAnew(ingest);
            progress.say("ingest", "the database is empty, its tables are made");
        }
        JsonNode run = new IngestRestoration(ingest, progress).run(file);
        progress.say("ingest", "restored; %d records of the log were no events, %d events go to the log now"
                .formatted(run.path("skipped").asLong(), run.path("waiting").asLong()));
        new Restored("The ingest database", deployment, proof, progress).prove(lost(backup), json);
        return 0;
    }

    private static List<String> lost(@Nullable Backup backup) {
        if (backup == null) {
            return List.of("drafts, schedules and edits that were not published",
                    "what submissions said between two publications, and when they were begun",
                    "the owner of each submission: it is local:NAME for the author's NAME",
                    "which requests were made under which Idempotency-Key, and which drafts were discarded");
        }
        String since = " since " + backup.instant();
        return List.of("drafts, edits that were not published, schedules and discards" + since,
                "which requests were made under which Idempotency-Key" + since);
    }
}
