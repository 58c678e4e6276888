package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL, started directly: its process is the postmaster. */
public final class EmbeddedPostgres extends EmbeddedServer implements PostgresServer {

    private static final String NAME = "postgresql";
    private static final String USER = "pprnet";
    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "timezone=UTC",
            "log_timezone=UTC");

    private final Installation installation;
    private final List<String> more;

    private EmbeddedPostgres(Installation installation, ServerFolder folder, int port, List<String> more) {
        super(NAME, folder, port);
        this.installation = installation;
        this.more = List.copyOf(more);
    }

    /**
     * Starts a PostgreSQL on the data in {@code folder}, which is made if it is new. After a crash it recovers first.
     *
     * @param home where the servers are installed: what the build of this module leaves in {@code target/distribution}
     * @param port on the loopback address; 0 for a free one
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedPostgres start(Path home, Path folder, int port) {
        return start(home, folder, port, List.of());
    }

    /**
     * One that also takes encrypted connections.
     *
     * @param certificates its own; the key is given to the user that it runs as
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedPostgres start(Path home, Path folder, int port, Certificates certificates) {
        ServerFolder serverFolder = new ServerFolder(folder);
        closeToOthers(certificates.key(), serverFolder.prepare());
        return start(home, folder, port, List.of("ssl=on", "ssl_cert_file=" + certificates.certificate(),
                "ssl_key_file=" + certificates.key()));
    }

    private static EmbeddedPostgres start(Path home, Path folder, int port, List<String> more) {
        var postgres = new EmbeddedPostgres(new Installation(home), new ServerFolder(folder), Ports.orFree(port), more);
        postgres.launch();
        return postgres;
    }

    /** It starts with no other key. */
    private static void closeToOthers(Path key, ServerUser user) {
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + key, e);
        }
        user.give(key);
    }

    /** The PostgreSQL that an earlier run left running on that folder, if it is still alive. */
    public static Optional<EmbeddedPostgres> adopt(Path home, Path folder) {
        var serverFolder = new ServerFolder(folder);
        return serverFolder.running().map(running -> {
            var postgres = new EmbeddedPostgres(new Installation(home), serverFolder, running.port(), List.of());
            postgres.adopt(running.process());
            return postgres;
        });
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + passwordFile(), e);
        }
    }

    @Override
    public void createDatabase(String name) {
        Databases.create(this, name);
    }

    @Override
    Launch prepare(ServerUser user) {
        PostgresBinaries binaries = PostgresBinaries.of(installation);
        Path cluster = cluster();
        if (!Files.exists(passwordFile()) || !Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(user, binaries);
        }
        removeStaleLock();
        var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", cluster.toString(), "-p",
                Integer.toString(port())));
        Stream.concat(SETTINGS.stream(), more.stream()).forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Launch(command, List.of(binaries.programs()));
    }

    @Override
    boolean answers() {
        return Answers.postgres(this);
    }

    /** "Fast shutdown": a server that is told TERM waits until the last client has gone. */
    @Override
    String stopSignal() {
        return "INT";
    }

    /** The back ends of a killed postmaster need a moment to notice that it is gone. */
    @Override
    boolean mayTryAgain(List<String> lastLines) {
        return lastLines.stream().skip(Math.max(0, lastLines.size() - 3))
                .anyMatch(line -> line.contains("pre-existing shared memory block"));
    }

    private Path cluster() {
        return folder().data().resolve("cluster");
    }

    private Path passwordFile() {
        return folder().config().resolve("password");
    }

    /** Made in a folder aside and then renamed: one that exists is complete, even after a kill in the middle. */
    private void initialise(ServerUser user, PostgresBinaries binaries) {
        Path draft = folder().data().resolve("draft");
        if (Files.exists(draft)) {
            Trees.delete(draft);
        }
        writePassword(user);
        List<String> command = List.of(binaries.program("initdb"), "-D", draft.toString(), "-U", USER, "--pwfile",
                passwordFile().toString(), "-A", "scram-sha-256", "-E", "UTF8", "--locale-provider=builtin",
                "--locale=C.UTF-8");
        Command initdb = Command.run(user.command(command, List.of(binaries.programs(), folder().data())),
                folder().data(), Map.of("LC_ALL", "C.UTF-8"));
        if (!initdb.succeeded()) {
            throw new ServerFailed(ServerFailed.Reason.DIED, "postgresql could not make " + draft, initdb.lastLines());
        }
        try {
            Files.move(draft, cluster());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rename " + draft, e);
        }
    }

    private void writePassword(ServerUser user) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        try {
            Files.deleteIfExists(passwordFile());
            Files.createFile(passwordFile(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + passwordFile(), e);
        }
        user.give(passwordFile());
    }

    /** Numbers of processes are used again: a lock that names somebody else's process would keep the server away for ever. */
    private void removeStaleLock() {
        Path lock = cluster().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
                if (ChildProcess.find(pid, cluster().toString()).isEmpty()) {
                    Files.delete(lock);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new ServerFailed(ServerFailed.Reason.DIED, "Cannot read " + lock, e);
        }
    }
}
