package org.pprnet.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.Backing;
import picocli.CommandLine.Option;

/** What a command that tries out a stack of its own can be told of files. */
public final class TrialOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Where the stack's data and logs are kept, a new folder. Default: a temporary one, which is deleted.")
    private @Nullable Path folder;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the report, as Markdown, into this file too; figures, where there are any, beside it with the ending .json.")
    private @Nullable Path report;

    /**
     * The stack's folder, made. A report that could not be written is refused now, not when the trial is over.
     *
     * @param name of a temporary one
     * @throws Failure where one of the two cannot be
     */
    public Path makeFolder(String name) {
        write("", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (folder == null) {
            return Backing.temporaryFolder(name);
        }
        try {
            return Files.createDirectory(folder.toAbsolutePath());
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "--data " + folder + " exists: it must be a new folder");
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "--data " + folder + " cannot be made: " + e.getMessage());
        }
    }

    /** Writes the report where it was asked for. */
    public void keep(String markdown) {
        write(markdown);
    }

    /** Writes the report where it was asked for, and beside it what programs read of it. */
    public void keep(String markdown, String json) {
        write(markdown);
        if (report != null) {
            String name = report.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json";
            write(report.resolveSibling(name), json + "\n");
        }
    }

    private void write(String text, OpenOption... how) {
        if (report != null) {
            write(report, text, how);
        }
    }

    private static void write(Path file, String text, OpenOption... how) {
        try {
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "--report " + file + " cannot be written: " + e.getMessage());
        }
    }
}
