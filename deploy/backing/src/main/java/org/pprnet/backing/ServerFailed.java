package org.pprnet.backing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server could not be started, or refused what was asked of it. */
public final class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure, for those who want to react to it. */
    public enum Reason {
        /** Something else listens on the port. */
        PORT_TAKEN,
        /** Too little room for the data. */
        DISK_FULL,
        /** A server runs on these data already. */
        ALREADY_RUNNING,
        /** Its process ended by itself. */
        DIED,
        /** It lives, but did not answer in time; it has been ended. */
        TIMED_OUT,
        /** A program that it needs is missing, or not to be reached by the user that it runs as. */
        NOT_INSTALLED,
        /** It answers, but refused. */
        REFUSED
    }

    private final Reason reason;
    private final String summary;
    private final String[] lastLines;

    ServerFailed(Reason reason, String summary, List<String> lastLines) {
        super(message(summary, lastLines));
        this.reason = requireNonNull(reason, "reason is null");
        this.summary = summary;
        this.lastLines = lastLines.toArray(String[]::new);
    }

    ServerFailed(Reason reason, String summary) {
        this(reason, summary, (Throwable) null);
    }

    ServerFailed(Reason reason, String summary, @Nullable Throwable cause) {
        super(summary, cause);
        this.reason = requireNonNull(reason, "reason is null");
        this.summary = summary;
        this.lastLines = new String[0];
    }

    public Reason reason() {
        return reason;
    }

    /** What happened, in one line. The message is this line and, below it, the end of the log. */
    public String summary() {
        return summary;
    }

    /** The end of the server's log, at most 20 lines; empty where it has nothing to do with the log. */
    public List<String> lastLines() {
        return List.of(lastLines);
    }

    private static String message(String summary, List<String> lastLines) {
        return lastLines.isEmpty() ? summary : summary + "\n  | " + String.join("\n  | ", lastLines);
    }
}
