package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Reads submissions, one per line, batch by batch, as they come. */
final class ReadingLines {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final int LINES_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final Lines lines;
    private final Clock clock;

    ReadingLines(InputStream in, Clock clock) {
        this.lines = new Lines(in, LONGEST_LINE);
        this.clock = clock;
    }

    /**
     * The next submissions; none at the end.
     *
     * @throws IOException if the lines stop coming
     */
    Batch next() throws IOException {
        List<Historic> summaries = new ArrayList<>();
        List<PassedOver> rejected = new ArrayList<>();
        for (Lines.Line line : nextLines()) {
            try {
                summaries.add(historic(line));
            } catch (ProblemException broken) {
                rejected.add(PassedOver.of(line.number(), broken));
            }
        }
        return new Batch(summaries, rejected);
    }

    private List<Lines.Line> nextLines() throws IOException {
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
        return Historic.of(line.number(), draft, requireNonNullElse(draft.issue(), month), publishedAt);
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

    /**
     * Submissions that follow each other.
     *
     * @param summaries in their order
     * @param rejected what broke a rule
     */
    record Batch(List<Historic> summaries, List<PassedOver> rejected) {

        boolean isEmpty() {
            return summaries.isEmpty() && rejected.isEmpty();
        }
    }
}
