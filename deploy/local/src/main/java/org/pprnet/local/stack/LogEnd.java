package org.pprnet.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last that a process had to say: without the frames of stack traces, which would take all the room. */
final class LogEnd {

    private static final int LINES = 15;
    private static final int BYTES = 65_536;

    private LogEnd() {}

    static List<String> of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... ")).toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException none) {
            return List.of("(no log: " + none.getMessage() + ")");
        }
    }
}
