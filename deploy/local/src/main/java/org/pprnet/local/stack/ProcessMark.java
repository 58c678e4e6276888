package org.pprnet.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What tells a process from all others that had, or will have, its number: when it was started. On Linux that is counted
 * in ticks since the machine came up, because the instant that the operating system reports moves with the clock.
 */
final class ProcessMark {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    /** proc(5): the state is the first field behind the name, the start time the twentieth. */
    private static final int STATE = 0;
    private static final int START = 19;

    private ProcessMark() {}

    static String of(ProcessHandle process) {
        try {
            return Files.readString(BOOT).strip() + ":" + field(process, START);
        } catch (IOException notLinux) {
            return process.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }

    /** A process that ended and that nobody has collected has a number still, in a container without an init process. */
    static boolean isAlive(ProcessHandle process) {
        try {
            return process.isAlive() && !field(process, STATE).equals("Z");
        } catch (IOException notLinux) {
            return process.isAlive();
        }
    }

    private static String field(ProcessHandle process, int number) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[number];
    }
}
