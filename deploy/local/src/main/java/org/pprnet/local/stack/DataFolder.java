package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.pprnet.local.Failure;

/** Everything that a stack keeps: the servers' data, logs, the secret, and files about what runs. */
public record DataFolder(Path path) {

    private static final long LEAST_ROOM = 1L << 30;
    private static final String LAUNCHER = "launcher";
    private static final int SECRET_BYTES = 32;

    /** The folder, however it was written. */
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** Makes it, or says in one line why nothing can be started on it. */
    public void prepare() {
        try {
            Files.createDirectories(path.resolve("run"));
            Files.createDirectories(path.resolve("logs"));
            long room = Files.getFileStore(path).getUsableSpace();
            if (room < LEAST_ROOM) {
                throw new Failure(Failure.COULD_NOT_RUN, "disk full: %d MB are free in %s, at least %d MB are needed"
                        .formatted(room >> 20, path, LEAST_ROOM >> 20));
            }
            Files.delete(Files.createTempFile(path.resolve("run"), "try", ""));
        } catch (AccessDeniedException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "no permission to write into " + e.getFile());
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "no data can be kept in " + path + ": " + e);
        }
    }

    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** What is known of a part, be it alive or not. */
    public Optional<RunFile> run(String part) {
        return RunFile.read(runFile(part));
    }

    /** What is known of the launcher, be it alive or not. */
    public Optional<RunFile> running() {
        return run(LAUNCHER);
    }

    Path runFile(String part) {
        return path.resolve("run").resolve(part + ".json");
    }

    Path launcherFile() {
        return runFile(LAUNCHER);
    }

    Path lockFile() {
        return path.resolve("run/lock");
    }

    Path server(String name) {
        return path.resolve(name);
    }

    /** That the sample archive has been imported, once and for all. */
    Path sampleMark() {
        return path.resolve("sample-imported");
    }

    /** What tokens are signed with; readable by its owner only. */
    public String secret() {
        try {
            return Files.readString(secretFile()).strip();
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "no secret in %s: it is made by the first ./deploy/pprnet up".formatted(path));
        }
    }

    void makeSecretIfNew() {
        if (Files.exists(secretFile())) {
            return;
        }
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = secretFile().resolveSibling("token-secret.draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.move(draft, secretFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + secretFile(), e);
        }
    }

    private Path secretFile() {
        return path.resolve("token-secret");
    }
}
