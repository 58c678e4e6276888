package org.pprnet.benchmarks.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.Failure;

/** A file, line by line, that can say which line is wrong. Blank lines are passed over. */
final class Lines implements AutoCloseable {

    private final Path file;
    private final BufferedReader reader;
    private int number;
    private boolean any;

    private Lines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** @throws Failure if it cannot be read */
    static Lines of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(Failure.COULD_NOT_RUN, file + " is missing");
        }
        try {
            return new Lines(file, Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "%s cannot be read: %s".formatted(file, e));
        }
    }

    /** The next line; null at the end. */
    @Nullable
    String next() {
        try {
            String line = reader.readLine();
            number++;
            while (line != null && line.isBlank()) {
                line = reader.readLine();
                number++;
            }
            any |= line != null;
            return line;
        } catch (IOException e) {
            throw wrong("cannot be read: " + e);
        }
    }

    /** Of the line that was read last, from 1 on. */
    int number() {
        return number;
    }

    /** What to throw for the line that was read last. */
    Failure wrong(String what) {
        return new Failure(Failure.COULD_NOT_RUN, "%s, line %d: %s".formatted(file, number, what));
    }

    void requireAny() {
        if (!any) {
            throw new Failure(Failure.COULD_NOT_RUN, file + " is empty");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw wrong("cannot be closed: " + e);
        }
    }
}
