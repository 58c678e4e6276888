package org.pprnet.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts programs in a session of their own: the Ctrl-C of a terminal reaches every process of its session, and the parts of
 * a stack are to end one after the other.
 */
public final class OwnSession {

    /** What stands before such a command. Where there is no {@code setsid}, as on macOS, all ends at once: harmless. */
    public static final List<String> PREFIX = Files.isExecutable(Path.of("/usr/bin/setsid"))
            ? List.of("/usr/bin/setsid")
            : List.of();

    private OwnSession() {}
}
