package org.pprnet.faults.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.ServiceClient;

/** Sees a part die, and measures how long it takes until it is ready again. */
public final class PartWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LOOK_FOR_READINESS = Duration.ofMillis(300);

    private final String part;
    private final DataFolder data;
    private final List<Duration> recoveries = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile int deaths;
    private volatile boolean closed;

    PartWatch(String part, DataFolder data) {
        this.part = part;
        this.data = data;
        thread = Thread.ofVirtual().name("watch-" + part).unstarted(this::run);
    }

    PartWatch start() {
        thread.start();
        return this;
    }

    public String part() {
        return part;
    }

    public int deaths() {
        return deaths;
    }

    /** From each death to the readiness after it; deaths on the way count as one way. */
    public List<Duration> recoveries() {
        return recoveries;
    }

    static boolean isReady(String part, DataFolder data) {
        Optional<RunFile> run = data.run(part).filter(known -> known.process().isPresent());
        boolean service = Ports.possibleParts().contains(part);
        return run.isPresent() && (!service || ServiceClient.local(Ports.service(part), run.get().port()).isReady());
    }

    private void run() {
        try {
            long pid = pid();
            while (!closed) {
                Thread.sleep(LOOK);
                if (pid() != pid || !isAlive()) {
                    pid = seeBack(pid);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From a death until it is ready; returns the process that then lives. */
    private long seeBack(long dead) throws InterruptedException {
        long died = System.nanoTime();
        long known = dead;
        deaths++;
        while (!closed && !isReady(part, data)) {
            Thread.sleep(LOOK_FOR_READINESS);
            long now = pid();
            if (now != known && known != dead) {
                deaths++;
            }
            known = now;
        }
        recoveries.add(Duration.ofNanos(System.nanoTime() - died));
        return pid();
    }

    private long pid() {
        return data.run(part).map(RunFile::pid).orElse(0L);
    }

    private boolean isAlive() {
        return data.run(part).flatMap(RunFile::process).isPresent();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
