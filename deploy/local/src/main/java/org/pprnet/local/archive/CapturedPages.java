package org.pprnet.local.archive;

import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Deployment;

/** Imports captured pages of the blog, one file after the other, and says what became of each. */
public final class CapturedPages {

    private final IngestClient ingest;
    private final PrintStream out;

    public CapturedPages(Deployment deployment, Clock clock, PrintStream out) {
        ingest = new IngestClient(deployment, clock);
        this.out = out;
    }

    /** Whether everything in all files is there now. A file that is refused does not keep the next one from being read. */
    public boolean importAll(List<Path> files) {
        return files.stream().map(this::importOne).reduce(true, Boolean::logicalAnd);
    }

    private boolean importOne(Path file) {
        try {
            ImportResult result = ingest.importAll("text/plain; charset=utf-8", BodyPublishers.ofFile(file));
            print(file, result);
            return result.isComplete();
        } catch (FileNotFoundException e) {
            out.println(file + ": refused: there is no such file, or it may not be read");
        } catch (Failure e) {
            out.println(file + ": refused: " + e.getMessage());
        }
        return false;
    }

    private void print(Path file, ImportResult result) {
        out.printf("%s: %d summaries read, %d accepted, %d already there, %d in conflict, %d rejected%n", file,
                result.read(), result.accepted(), result.duplicates(), result.conflicts(), result.rejections());
        LongStream.range(0, result.duplicates()).forEach(_ -> out.println("  duplicate"));
        result.rejected().forEach(one -> out.printf("  rejected    line %d: %s%n", one.line(), one.problem()));
        if (result.failure() != null) {
            out.println("  failed      " + result.failure());
        }
    }
}
