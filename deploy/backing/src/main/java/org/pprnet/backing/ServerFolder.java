package org.pprnet.backing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one server lives: {@code data}, {@code config}, {@code logs}, and {@code running} as long as it runs. */
record ServerFolder(Path path) {

    /** Elasticsearch is ready after two thirds of the processor time. */
    static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private static final int LAST_LINES = 20;
    private static final int TAIL_BYTES = 16_384;
    private static final long LEAST_ROOM = 256L * 1024 * 1024;
    private static final Pattern RUNNING = Pattern.compile("pid=(\\d+)\nport=(\\d+)\n");

    ServerFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** A process, and the port it was started for. */
    record Running(ChildProcess process, int port) {}

    /** Makes the folder, which the server's user must be able to pass through, and the data folder. */
    ServerUser prepare() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.createDirectories(data());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + data(), e);
        }
        ServerUser user = ServerUser.of(data());
        user.folder(data());
        user.folder(config());
        user.folder(logs());
        user.file(log());
        return user;
    }

    Path data() {
        return path.resolve("data");
    }

    Path config() {
        return path.resolve("config");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log() {
        return logs().resolve("server.log");
    }

    /** How a JVM on these data should compile: with less care where it will not live to profit from it. */
    List<String> compilerFlags() {
        return TemporaryServers.holds(path) ? QUICK_START : List.of();
    }

    void requireRoom(String server) {
        try {
            long room = Files.getFileStore(path).getUsableSpace();
            if (room < LEAST_ROOM) {
                throw new ServerFailed(ServerFailed.Reason.DISK_FULL, "Disk full: %d MB free in %s, %s needs %d MB"
                        .formatted(room >> 20, path, server, LEAST_ROOM >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask for the room in " + path, e);
        }
    }

    void remember(Running running) {
        Path draft = path.resolve("running.draft");
        try {
            Files.writeString(draft, "pid=%d\nport=%d\n".formatted(running.process().pid(), running.port()));
            Files.move(draft, record(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + record(), e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(record());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + record(), e);
        }
    }

    /** What was remembered, if it is alive and works on this folder. */
    Optional<Running> running() {
        try {
            Matcher record = RUNNING.matcher(Files.readString(record()));
            if (!record.matches()) {
                return Optional.empty();
            }
            int port = Integer.parseInt(record.group(2));
            return ChildProcess.find(Long.parseLong(record.group(1)), path.toString())
                    .map(process -> new Running(process, port));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + record(), e);
        }
    }

    List<String> lastLines() {
        try (var file = new RandomAccessFile(log().toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }

    private Path record() {
        return path.resolve("running");
    }
}
