package org.pprnet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.Backing;
import picocli.CommandLine.Option;

/** What a command that tries out a stack of its own can be told of files. */
public final class TrialOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Where the stack's data and logs are kept, a new folder. Default: a temporary one, which is deleted.")
    private @Nullable Path folder;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the report, as Markdown, into this file too.")
    private @Nullable Path report;

    /**
     * The stack's folder, made.
     *
     * @param name of a temporary one
     */
    public Path makeFolder(String name) {
        if (folder == null) {
            return Backing.temporaryFolder(name);
        }
        try {
            return Files.createDirectory(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("--data must name a folder that can be made and does not exist", e);
        }
    }

    /** Writes the report where it was asked for. */
    public void keep(String markdown) {
        if (report == null) {
            return;
        }
        try {
            Files.writeString(report, markdown);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + report, e);
        }
    }
}
