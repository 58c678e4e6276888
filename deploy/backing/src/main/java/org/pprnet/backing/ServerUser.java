package org.pprnet.backing;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom a server runs as. PostgreSQL and Elasticsearch refuse to run as root; where we are root, they run as the owner of their
 * data, which is {@code nobody} for new data.
 */
final class ServerUser {

    private static final int ROOT = 0;
    /** The number of {@code nobody}, and of its group, on Linux. */
    private static final int NOBODY = 65_534;

    private final boolean weAreRoot;
    private final int user;
    private final int group;

    private ServerUser(boolean weAreRoot, int user, int group) {
        this.weAreRoot = weAreRoot;
        this.user = user;
        this.group = group;
    }

    /** For a folder that exists; it may be given to the user by asking. */
    static ServerUser of(Path data) {
        if (processUser() != ROOT) {
            return new ServerUser(false, processUser(), 0);
        }
        int owner = attribute(data, "unix:uid");
        return owner == ROOT
                ? new ServerUser(true, NOBODY, NOBODY)
                : new ServerUser(true, owner, attribute(data, "unix:gid"));
    }

    /** Makes the file or folder the server's own. */
    void give(Path path) {
        if (weAreRoot) {
            try {
                Files.setAttribute(path, "unix:uid", user);
                Files.setAttribute(path, "unix:gid", group);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot give " + path + " to user " + user, e);
            }
        }
    }

    /** A folder of the server's own, made if it does not exist, closed to all others. */
    Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        give(folder);
        return folder;
    }

    /** A file of the server's own, made if it does not exist. */
    void file(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + file, e);
        }
        give(file);
    }

    /**
     * The command as this user runs it, in a session of its own: the Ctrl-C in a terminal reaches the launcher only, which
     * then stops the servers in their order.
     *
     * @param needed what the server must be able to read
     */
    List<String> command(List<String> command, List<Path> needed) {
        var all = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        if (weAreRoot) {
            all.addAll(canRead(needed) ? dropped() : droppedButReading());
        }
        all.addAll(command);
        return all;
    }

    private List<String> dropped() {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    /**
     * For programs and data below a closed folder, such as root's home: it may read everything, and write only its own. The
     * secure bit makes access(2), by which Java asks whether a file can be read, agree.
     */
    private List<String> droppedButReading() {
        var command = new ArrayList<>(dropped());
        command.addAll(List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search",
                "--securebits=+no_setuid_fixup"));
        return command;
    }

    private boolean canRead(List<Path> needed) {
        var command = new ArrayList<>(dropped());
        command.addAll(List.of("sh", "-c", "for f; do test -r \"$f\" || exit 1; done", "test"));
        needed.forEach(path -> command.add(path.toString()));
        return Command.run(command, Path.of("/"), Map.of()).succeeded();
    }

    private static int processUser() {
        return (int) new UnixSystem().getUid();
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the owner of " + path, e);
        }
    }
}
