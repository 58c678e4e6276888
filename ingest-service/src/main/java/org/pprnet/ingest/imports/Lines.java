package org.pprnet.ingest.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream of any length, each as bytes; a line that is too long is passed over, and not kept in memory. */
public final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int number;

    /** @param longest in bytes, without the line's end */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int lineEnd = lineEnd();
            ended = lineEnd < end;
            tooLong |= line.size() + lineEnd - start > longest;
            if (!tooLong) {
                line.write(buffer, start, lineEnd - start);
            }
            start = ended ? lineEnd + 1 : lineEnd;
        }
        return Optional.of(new Line(++number, line.toByteArray(), tooLong));
    }

    /** Whether there is something in the buffer, or something was read into it. */
    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(buffer));
        }
        return start < end;
    }

    /** Where the line ends, or the buffer. */
    private int lineEnd() {
        int place = start;
        while (place < end && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes without the line's end; only its beginning where it is too long
     */
    public record Line(int number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }
}
