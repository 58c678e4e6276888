package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that is a child process of this one, or was one of an earlier run, on data in a folder. */
public abstract sealed class EmbeddedServer implements Server
        permits EmbeddedKafka, EmbeddedPostgres, EmbeddedElasticsearch {

    /** Long enough for the recovery of a large database on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(40);
    private static final long POLL_MILLIS = 50;

    private final String name;
    private final ServerFolder folder;
    private final int port;
    private volatile Optional<ChildProcess> process = Optional.empty();

    EmbeddedServer(String name, ServerFolder folder, int port) {
        this.name = name;
        this.folder = folder;
        this.port = port;
    }

    /** What to run. */
    record Launch(List<String> command, Map<String, String> environment, ProcessBuilder.Redirect input,
            List<Path> needed) {

        Launch(List<String> command, List<Path> needed) {
            this(command, Map.of(), ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()), needed);
        }
    }

    /** Makes data and configuration ready, and says what to run. */
    abstract Launch prepare(ServerUser user);

    /** Whether it does what it is there for. */
    abstract boolean answers();

    /** The signal that stops it in good order. */
    String stopSignal() {
        return "TERM";
    }

    /** Whether it only died because something of its predecessor was not quite gone yet. */
    boolean mayTryAgain(List<String> lastLines) {
        return false;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final long pid() {
        return process.orElseThrow().pid();
    }

    @Override
    public final boolean isAlive() {
        return process.filter(ChildProcess::isAlive).isPresent();
    }

    @Override
    public final Path log() {
        return folder.log();
    }

    @Override
    public final synchronized void kill() {
        process.ifPresent(ChildProcess::kill);
    }

    @Override
    public final synchronized void restart() {
        close();
        launch();
    }

    @Override
    public final synchronized void close() {
        process.filter(ChildProcess::isAlive).ifPresent(running -> {
            running.signal(stopSignal());
            if (!running.awaitEnd(TIME_TO_STOP)) {
                running.kill();
            }
        });
        folder.forget();
    }

    final ServerFolder folder() {
        return folder;
    }

    final void launch() {
        ServerUser user = folder.prepare();
        folder.running().ifPresent(running -> {
            throw new ServerFailed(ServerFailed.Reason.ALREADY_RUNNING,
                    "%s runs already on %s, as process %d".formatted(name, folder.path(), running.process().pid()));
        });
        folder.requireRoom(name);
        Ports.requireFree(name, port);
        Launch launch = prepare(user);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            ChildProcess started = spawn(user, launch);
            adopt(started);
            folder.remember(new ServerFolder.Running(started, port));
        } while (!answersBefore(deadline));
    }

    final void adopt(ChildProcess running) {
        process = Optional.of(running);
    }

    /** False if it died of something that passes. */
    private boolean answersBefore(long deadline) {
        while (!answers()) {
            if (!isAlive()) {
                return failOrTryAgain();
            }
            if (System.nanoTime() > deadline || !ChildProcess.pause(POLL_MILLIS)) {
                List<String> lastLines = folder.lastLines();
                kill();
                folder.forget();
                throw new ServerFailed(ServerFailed.Reason.TIMED_OUT,
                        "%s did not answer on port %d in time; its log %s ends with".formatted(name, port, log()),
                        lastLines);
            }
        }
        return true;
    }

    private boolean failOrTryAgain() {
        List<String> lastLines = folder.lastLines();
        if (mayTryAgain(lastLines)) {
            return !ChildProcess.pause(10 * POLL_MILLIS);
        }
        folder.forget();
        boolean full = lastLines.stream().anyMatch(line -> line.contains("No space left on device"));
        throw new ServerFailed(full ? ServerFailed.Reason.DISK_FULL : ServerFailed.Reason.DIED,
                "%s %s; its log %s ends with".formatted(name, full ? "died: disk full" : "died while starting", log()),
                lastLines);
    }

    private ChildProcess spawn(ServerUser user, Launch launch) {
        List<Path> needed = new ArrayList<>(launch.needed());
        needed.add(folder.data());
        needed.add(Path.of(Installation.java()));
        ProcessBuilder builder = new ProcessBuilder(user.command(launch.command(), needed))
                .directory(folder.data().toFile()).redirectErrorStream(true).redirectInput(launch.input())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG", "C.UTF-8",
                "HOME", folder.data().toString()));
        builder.environment().putAll(launch.environment());
        try {
            return new ChildProcess(builder.start().pid());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }
}
