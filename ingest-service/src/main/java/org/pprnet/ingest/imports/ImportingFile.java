package org.pprnet.ingest.imports;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.pprnet.ingest.archive.ArchivePage;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file is imported in the background, while whoever brought it looks on. */
@Singleton
public final class ImportingFile implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingFile.class);

    private final ImportingPage pages;
    private final ImportingLines lines;
    private final ImportRuns runs;
    private final Set<CompletableFuture<?>> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ImportingFile(ImportingPage pages, ImportingLines lines, ImportRuns runs) {
        this.pages = pages;
        this.lines = lines;
        this.runs = runs;
    }

    /**
     * Begins to import a file. It is deleted at the end, and also when it is refused.
     *
     * @return how the import begins; {@link ImportRuns#find} tells how it goes on
     * @throws ProblemException if it is to be a page of the blog and is none, or is too large for one
     * @throws IOException if it cannot be read
     */
    public ImportRun begin(Path file, Kind kind, ImportSource source) throws IOException {
        try {
            return switch (kind) {
                case PAGE -> beginPage(file, source);
                case LINES -> goOn(file, runs.start(source), source);
            };
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private ImportRun beginPage(Path file, ImportSource source) throws IOException {
        if (Files.size(file) > ImportingPage.LARGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "A page may have %d bytes".formatted(ImportingPage.LARGEST));
        }
        ArchivePage page = ImportingPage.parsed(Files.readAllBytes(file));
        ImportRun begun = runs.start(source);
        inBackground(file, () -> pages.goOn(begun, page, source.owner()));
        return begun;
    }

    private ImportRun goOn(Path file, ImportRun begun, ImportSource source) {
        inBackground(file, () -> {
            try (InputStream in = new UntilStopped(Files.newInputStream(file))) {
                lines.goOn(begun, in, source.owner());
            }
        });
        return begun;
    }

    private void inBackground(Path file, Work work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        going.add(end);
        Thread.ofVirtual().name("import").start(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                LOG.warn("An import of a file stopped", e);
            } finally {
                delete(file);
                going.remove(end);
                end.complete(null);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} was imported and cannot be deleted", file, e);
        }
    }

    /** Imports that go on stop after the batch that they are at, and say so. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        return CompletableFuture.allOf(going.toArray(CompletableFuture[]::new));
    }

    /** What a file holds. */
    public enum Kind {
        /** A captured page of the blog. */
        PAGE,
        /** One submission per line, in JSON. */
        LINES
    }

    private interface Work {
        void run() throws IOException;
    }

    private final class UntilStopped extends FilterInputStream {

        UntilStopped(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (stopping) {
                throw new IOException("the service stops");
            }
            return super.read(into, offset, length);
        }
    }
}
