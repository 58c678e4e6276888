package org.pprnet.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process known by its number only, so that one started by an earlier run is as good as one of our own. */
record ChildProcess(long pid) {

    private static final long POLL_MILLIS = 20;

    /**
     * The process of that number, if it is alive and its command line names {@code mark}. Numbers are used again, and start
     * times move with the clock; a path on the command line does neither.
     */
    static Optional<ChildProcess> find(long pid, String mark) {
        return ProcessHandle.of(pid).filter(handle -> handle.info().commandLine().orElse("").contains(mark))
                .map(handle -> new ChildProcess(pid)).filter(ChildProcess::isAlive);
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie();
    }

    /** Sends a signal by its name without "SIG". */
    void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new ServerFailed(ServerFailed.Reason.NOT_INSTALLED, "No shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it and its children at once; returns when they are gone. */
    void kill() {
        List<ChildProcess> all = family();
        all.forEach(process -> ProcessHandle.of(process.pid).ifPresent(ProcessHandle::destroyForcibly));
        all.forEach(process -> process.awaitEnd(Duration.ofSeconds(30)));
    }

    /** Whether it has ended within that time. */
    boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadline || !pause(POLL_MILLIS)) {
                return false;
            }
        }
        return true;
    }

    /** False if the thread was interrupted. */
    static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** It and all that it started. */
    List<ChildProcess> family() {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                .map(handle -> new ChildProcess(handle.pid()));
        return Stream.concat(Stream.of(this), children).toList();
    }

    /** An orphan that ended stays in the table where nobody collects it, as in a container without an init process. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinux) {
            return false;
        }
    }
}
