package org.pprnet.ingest.imports;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.ingest.imports.ReadingLines.Batch;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Submissions, one per line, are published as they are read: a file of any length takes the memory of two batches, of which
 * the one is kept while the other is read.
 */
@Singleton
class ImportingLines {

    private final ImportBatch batches;
    private final ImportRuns runs;
    private final String author;
    private final Clock clock;

    ImportingLines(ImportBatch batches, ImportRuns runs, @Property(name = "import.author") String author,
            Clock clock) {
        this.batches = batches;
        this.runs = runs;
        this.author = author;
        this.clock = clock;
    }

    /** @throws IOException if the lines stop coming; what came before is kept */
    ImportRun of(InputStream in, ImportSource source) throws IOException {
        return goOn(runs.start(source), in, source.owner());
    }

    /** Takes the lines into an import that was begun. */
    ImportRun goOn(ImportRun begun, InputStream in, String owner) throws IOException {
        ReadingLines lines = new ReadingLines(in, clock);
        try (OneAhead<Batch> ahead = new OneAhead<>(lines::next)) {
            return goOn(begun, ahead, new Importer(owner, author, false));
        }
    }

    private ImportRun goOn(ImportRun begun, OneAhead<Batch> lines, Importer importer) throws IOException {
        ImportRun run = begun;
        try {
            for (Batch batch = lines.take(); !batch.isEmpty(); batch = lines.take()) {
                run = batches.take(run, importer, batch.summaries(), batch.rejected());
            }
        } catch (IOException | RuntimeException e) {
            runs.note(run, State.FAILED, run.tally(),
                    "it stopped after %d lines: import the same again".formatted(run.tally().read()));
            throw e;
        }
        if (run.tally().read() == 0) {
            runs.note(run, State.FAILED, run.tally(), "it is empty");
            throw new ProblemException(ProblemType.INVALID, "There is not one line");
        }
        return runs.note(run, State.COMPLETED, run.tally(), null);
    }
}
