package org.pprnet.ingest.imports;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file is imported, whatever it holds: submissions, one per line, or a captured page of the blog. */
@Singleton
public class ImportingFile {

    /** Largest page, in bytes. */
    public static final int LARGEST_PAGE = 5 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ImportingFile.class);

    private final ImportingPage pages;
    private final ImportingLines lines;
    private final ImportRuns runs;
    private final ExecutorService background;

    ImportingFile(ImportingPage pages, ImportingLines lines, ImportRuns runs,
            @Named(TaskExecutors.BLOCKING) ExecutorService background) {
        this.pages = pages;
        this.lines = lines;
        this.runs = runs;
        this.background = background;
    }

    /**
     * Begins an import. That of lines goes on after this has returned; that of a page, which is one transaction, is over. The
     * file is deleted as soon as it is not needed.
     *
     * @throws ProblemException if the file is neither; then there was no import
     * @throws IOException if the file cannot be read
     */
    public ImportRun start(Path file, String owner, boolean dryRun) throws IOException {
        boolean leave = true;
        try {
            if (!isLines(file)) {
                return pages.of(page(file), owner, dryRun);
            }
            ImportRun run = runs.start(dryRun);
            background.execute(() -> goOn(run, file, owner));
            leave = false;
            return run;
        } finally {
            if (leave) {
                Files.delete(file);
            }
        }
    }

    private void goOn(ImportRun run, Path file, String owner) {
        try (InputStream in = Files.newInputStream(file)) {
            lines.go(run, in, owner);
        } catch (IOException | RuntimeException e) {
            LOG.warn("import {} stopped", run.id(), e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            LOG.warn("{} is left behind", file, e);
        }
    }

    private static byte[] page(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_PAGE) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "This is no file of JSON lines, and as a page it is too large: it has %,d bytes, and may have %,d."
                            .formatted(size, LARGEST_PAGE));
        }
        return Files.readAllBytes(file);
    }

    /** Whether it begins with an object of JSON, as no page of the blog does. */
    private static boolean isLines(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(3);
            boolean marked = (in.read() << 16 | in.read() << 8 | in.read()) == 0xEFBBBF;
            if (!marked) {
                in.reset();
            }
            int first = in.read();
            while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
                first = in.read();
            }
            return first == '{';
        }
    }
}
