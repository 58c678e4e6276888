package org.pprnet.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.pprnet.local.Home;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Waiting;

/**
 * Archives of the services' classes, ready for use (class data sharing): a process that is started with one needs about
 * half as much of the processor until it answers, and a long trial starts more than a thousand.
 */
final class SharedArchives {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final Duration TIME_TO_END = Duration.ofSeconds(60);

    private final Home home;
    private final Path folder;
    private final Map<String, Path> archives = new ConcurrentHashMap<>();

    SharedArchives(Home home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Starts each service once, without its servers, and keeps what it loaded. */
    void make() {
        Ports.SERVICES.forEach(service -> {
            try {
                make(service);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The flag that makes use of it; empty where there is none. */
    String flag(String service) {
        Path archive = archives.get(service);
        return archive == null ? "" : "-XX:SharedArchiveFile=" + archive;
    }

    private void make(String service) throws IOException {
        Path archive = folder.resolve(service + ".jsa");
        Path log = folder.resolve(service + "-archive.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive, "-jar",
                home.jar(service + "-service").toString())).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", "-1", "TOKEN_SECRET", "0".repeat(64)));
        Process process = builder.start();
        try {
            boolean started = Waiting.until(TIME_TO_START, () -> !process.isAlive() || hasStarted(log));
            process.destroy();
            if (process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS) && started && Files.exists(archive)) {
                archives.put(service, archive);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean hasStarted(Path log) {
        try {
            return Files.readString(log).contains("Startup completed");
        } catch (IOException e) {
            return false;
        }
    }
}
