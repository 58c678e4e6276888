package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.Json;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Submissions, one per line, are published as they are read: a file of any length takes the memory of one batch. */
@Singleton
class ImportingLines {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final int LINES_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

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
        Importer importer = new Importer(owner, author, false);
        ImportRun run = begun;
        try {
            Lines lines = new Lines(in, LONGEST_LINE);
            for (List<Lines.Line> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                run = take(run, importer, batch);
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

    private static List<Lines.Line> batch(Lines lines) throws IOException {
        List<Lines.Line> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return batch;
            }
            if (!line.get().isBlank()) {
                batch.add(line.get());
                bytes += line.get().bytes().length;
            }
        }
        return batch;
    }

    private ImportRun take(ImportRun run, Importer importer, List<Lines.Line> lines) {
        List<Historic> summaries = new ArrayList<>();
        List<PassedOver> rejected = new ArrayList<>();
        for (Lines.Line line : lines) {
            try {
                summaries.add(historic(line));
            } catch (ProblemException broken) {
                rejected.add(PassedOver.of(line.number(), broken));
            }
        }
        return batches.take(run, importer, summaries, rejected);
    }

    private Historic historic(Lines.Line line) {
        Fields fields = Fields.of(json(line));
        Draft draft = Draft.read(fields);
        Instant now = clock.instant();
        Instant publishedAt = requireNonNullElse(fields.instant("publishedAt"), now);
        if (publishedAt.isAfter(now)) {
            fields.refuse("is in the future: schedule the submission instead", "publishedAt");
        }
        fields.done();
        YearMonth month = YearMonth.from(publishedAt.atOffset(ZoneOffset.UTC));
        return new Historic(line.number(), draft, requireNonNullElse(draft.issue(), month), publishedAt);
    }

    private static JsonNode json(Lines.Line line) {
        if (line.tooLong()) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "The line is longer than %d bytes".formatted(LONGEST_LINE));
        }
        try {
            return Json.mapper().readTree(line.bytes());
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The line is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The line is not JSON in UTF-8");
        }
    }
}
