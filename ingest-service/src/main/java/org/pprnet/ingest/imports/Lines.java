package org.pprnet.ingest.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream of any length, each as bytes; a line that is too long is passed over, and not kept in memory. */
final class Lines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private int number;

    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            tooLong |= line.size() >= longest;
            if (!tooLong) {
                line.write(next);
            }
        }
        return Optional.of(new Line(++number, line.toByteArray(), tooLong));
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes without the line's end; only its beginning where it is too long
     */
    record Line(int number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
