package org.pprnet.ingest.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.ingest.archive.ArchivePage;
import org.pprnet.ingest.archive.NotAnArchivePageException;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** A captured page of the blog becomes submissions, all in one transaction. */
@Singleton
class ImportingPage {

    private final ImportBatch batches;
    private final ImportRuns runs;
    private final String author;

    ImportingPage(ImportBatch batches, ImportRuns runs, @Property(name = "import.author") String author) {
        this.batches = batches;
        this.runs = runs;
        this.author = author;
    }

    /** @throws ProblemException if it is no page of the blog; then there was no import */
    ImportRun of(byte[] page, String owner, boolean dryRun) {
        ArchivePage parsed = parsed(page);
        List<Historic> summaries = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ArchivePage.Month month : parsed.months()) {
            for (ArchivePage.Entry entry : month.entries()) {
                try {
                    summaries.add(Historic.of(entry.line(), draft(entry), month.month()));
                } catch (ProblemException broken) {
                    rejected.add(Rejection.of(entry.line(), broken));
                }
            }
        }
        ImportRun taken = batches.take(runs.start(dryRun), new Importer(owner, author, true), summaries, rejected);
        return runs.note(taken, State.COMPLETED, taken.tally(), null);
    }

    private static ArchivePage parsed(byte[] page) {
        try {
            return ArchivePage.parse(page);
        } catch (NotAnArchivePageException e) {
            throw new ProblemException(ProblemType.INVALID, e.getMessage());
        }
    }

    private static Draft draft(ArchivePage.Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("title", entry.title())
                .put("citation", entry.citation().orElse(null))
                .put("summary", entry.summary())
                .put("practiceImplications", entry.practiceImplications());
        Fields fields = Fields.of(json);
        Draft draft = Draft.read(fields);
        fields.done();
        return draft;
    }
}
