package org.pprnet.benchmarks.accounting;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.pprnet.local.Failure;

/** What the system has on its account of a process that is alive; most of it Linux alone (proc(5)). */
public record Account(ProcessHandle process) {

    private static final Path ALL = Path.of("/proc");

    public Account {
        requireNonNull(process, "process is null");
    }

    /** @throws Failure where no account is kept: on other systems than Linux, and before its version 4.14 */
    public static void requireKept() {
        if (!Files.isReadable(ALL.resolve("self/smaps_rollup"))) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "what processes cost is read from Linux's own accounting, and there is no /proc/PID/smaps_rollup here");
        }
    }

    /** How long all its threads were on a processor until now. This much other systems than Linux know, too. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Its processor's time until now, and its age, by Linux's account. */
    public Times times() {
        return Times.of(read("stat"), text(ALL.resolve("uptime")));
    }

    /** Its memory now, and its most until now. */
    public Memory memory() {
        return Memory.of(read("smaps_rollup"), read("status"));
    }

    private String read(String file) {
        return text(ALL.resolve(Long.toString(process.pid())).resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": the process is gone", e);
        }
    }
}
