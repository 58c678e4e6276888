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

    /** Of a page, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private final ImportBatch batches;
    private final ImportRuns runs;
    private final String author;

    ImportingPage(ImportBatch batches, ImportRuns runs, @Property(name = "import.author") String author) {
        this.batches = batches;
        this.runs = runs;
        this.author = author;
    }

    /** @throws ProblemException if it is no page of the blog; then there was no import */
    ImportRun of(byte[] page, ImportSource source) {
        ArchivePage parsed = parsed(page);
        return goOn(runs.start(source), parsed, source.owner());
    }

    /** Takes a page into an import that was begun. */
    ImportRun goOn(ImportRun begun, ArchivePage page, String owner) {
        List<Historic> summaries = new ArrayList<>();
        List<PassedOver> rejected = new ArrayList<>();
        for (ArchivePage.Month month : page.months()) {
            for (ArchivePage.Entry entry : month.entries()) {
                try {
                    summaries.add(Historic.of(entry.line(), draft(entry), month.month()));
                } catch (ProblemException broken) {
                    rejected.add(PassedOver.of(entry.line(), broken));
                }
            }
        }
        ImportRun taken = batches.take(begun, new Importer(owner, author, true), summaries, rejected);
        return runs.note(taken, State.COMPLETED, taken.tally(), null);
    }

    /** @throws ProblemException if it is no page of the blog */
    static ArchivePage parsed(byte[] page) {
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
