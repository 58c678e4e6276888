package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import org.pprnet.local.archive.SampleArchive;

/** The process that a stack hangs on: starts it, keeps it running, and ends it when it is told to end itself. */
public final class Launcher implements AutoCloseable {

    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;
    private final Clock clock;
    private final Home home;
    private final Conditions conditions;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable FileChannel lock;
    private @Nullable Stack stack;
    private volatile boolean closed;

    /** Of a stack under plain conditions. */
    public Launcher(Home home, DataFolder data, Ports ports, Progress progress, Clock clock) {
        this(home, data, ports, progress, clock, Conditions.PLAIN);
    }

    public Launcher(Home home, DataFolder data, Ports ports, Progress progress, Clock clock, Conditions conditions) {
        this.conditions = conditions;
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Starts the stack, the sample archive included if it is a new one, and returns when all of it is ready. Whatever ends
     * this process from now on ends the stack, but for {@code kill -9}.
     */
    public void start() {
        data.prepare();
        lock();
        new Orphans(home, data, progress).endServices();
        data.makeSecretIfNew();
        Stack starting = new Stack(home, data, ports, progress, clock, conditions);
        stack = starting;
        starting.claimPorts();
        RunFile self = RunFile.of("launcher", ProcessHandle.current(), ports.gateway(), clock.instant());
        self.write(data.launcherFile());
        home.rememberLastStarted(data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-stack"));
        try {
            starting.start();
            importSampleOnce();
        } catch (RuntimeException e) {
            throw closed ? new Failure(Failure.FAILED, "was told to end before it had come up") : e;
        }
        self.whenReady().write(data.launcherFile());
    }

    /** Returns when the stack has been ended. */
    public void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void importSampleOnce() {
        if (!conditions.withSampleArchive() || Files.exists(data.sampleMark())) {
            return;
        }
        progress.say("sample archive", new SampleArchive(Deployment.local(ports, data), clock).importAll());
        try {
            Files.createFile(data.sampleMark());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + data.sampleMark(), e);
        }
    }

    /** Held as long as this process lives, and by one process only; the operating system lets go of it. */
    private void lock() {
        try {
            lock = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new Failure(Failure.WRONG_STATE, "another launcher works on " + data.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + data.lockFile(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (stack != null) {
            stack.close();
        }
        try {
            Files.deleteIfExists(data.launcherFile());
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of " + data.path(), e);
        } finally {
            ended.countDown();
        }
    }
}
