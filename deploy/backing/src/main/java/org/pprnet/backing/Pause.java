package org.pprnet.backing;

import java.util.List;

/**
 * A process that hangs, with all its children, until this is closed: it keeps its port and its connections, takes what is
 * sent to it, and answers nothing. This is how a machine looks that swaps, or a network that lost a route.
 */
public final class Pause implements AutoCloseable {

    private final List<ChildProcess> processes;

    private Pause(List<ChildProcess> processes) {
        this.processes = processes;
    }

    /**
     * Stops a process. The parent goes first, so that it starts no child meanwhile.
     *
     * @param pid the number of its main process
     */
    public static Pause of(long pid) {
        ChildProcess parent = new ChildProcess(pid);
        parent.signal("STOP");
        List<ChildProcess> all = parent.family();
        all.forEach(process -> process.signal("STOP"));
        return new Pause(all);
    }

    /** Lets it go on. */
    @Override
    public void close() {
        processes.forEach(process -> process.signal("CONT"));
    }
}
