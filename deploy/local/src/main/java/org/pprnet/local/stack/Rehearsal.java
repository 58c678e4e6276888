package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A start of a service without its servers, from which the virtual machine learns what it will need the next time. */
public final class Rehearsal {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final Duration TIME_TO_END = Duration.ofMinutes(2);

    private Rehearsal() {}

    /**
     * Starts a service, sees it answer, and ends it.
     *
     * @param flags for the virtual machine, beside those that services always have
     * @param log where its output goes
     * @return false if it did not come up, or did not end by itself
     */
    public static boolean of(Path jar, List<String> flags, Path log) {
        int port = FreePorts.inARow(1);
        ProcessBuilder builder = new ProcessBuilder(ServicePart.command(jar, flags)).redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port), "TOKEN_SECRET",
                "0".repeat(64)));
        Process process = start(builder);
        Thread ending = new Thread(process::destroyForcibly, "end-rehearsal");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            ServiceClient client = ServiceClient.local(jar.getFileName().toString(), port);
            boolean answered = Waiting.until(TIME_TO_START, () -> !process.isAlive() || client.isAlive());
            process.destroy();
            return process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS) && answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
            forget(ending);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then it does what it is there for.
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + builder.command(), e);
        }
    }
}
