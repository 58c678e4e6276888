package org.pprnet.local;

import java.util.List;

/** What ends a command: one line for the operator, lines below it where they help, and an exit status. */
public final class Failure extends RuntimeException {

    /** The command ran, and what it was asked for did not succeed. */
    public static final int FAILED = 1;

    /** The command could not do its work. */
    public static final int COULD_NOT_RUN = 2;

    /** There is no stack for it, or there is one already. */
    public static final int WRONG_STATE = 3;

    private static final long serialVersionUID = 1L;

    private final int exitStatus;
    private final String below;

    /**
     * @param line what is wrong, in one line
     * @param below the end of a log, for instance
     */
    public Failure(int exitStatus, String line, List<String> below) {
        super(line);
        this.exitStatus = exitStatus;
        this.below = String.join("\n", below);
    }

    public Failure(int exitStatus, String line) {
        this(exitStatus, line, List.of());
    }

    public int exitStatus() {
        return exitStatus;
    }

    public List<String> below() {
        return below.lines().toList();
    }
}
