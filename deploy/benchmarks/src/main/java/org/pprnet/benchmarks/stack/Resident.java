package org.pprnet.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of the machine's memory a process takes (proc(5)). */
final class Resident {

    private static final String FIELD = "VmRSS:";
    private static final long KILOBYTE = 1024;

    private Resident() {}

    /** @return bytes */
    static long of(ProcessHandle process) throws IOException {
        return bytes(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")));
    }

    static long bytes(List<String> status) throws IOException {
        return status.stream().filter(line -> line.startsWith(FIELD))
                .map(line -> line.substring(FIELD.length()).replace("kB", "").strip())
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * KILOBYTE).findFirst()
                .orElseThrow(() -> new IOException("the process has ended: nothing says " + FIELD));
    }
}
