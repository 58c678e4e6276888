package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders of servers that last as long as this JVM. One that was killed leaves its servers to the next. */
final class TemporaryServers {

    private static final String PREFIX = "pprnet-backing-";
    private static final String OWNER = "owner";
    private static final Path FOLDER = make();

    private TemporaryServers() {}

    static Path folder(String name) {
        try {
            return open(Files.createTempDirectory(FOLDER, name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + FOLDER, e);
        }
    }

    /** Whether a server on that folder will not live long. */
    static boolean holds(Path folder) {
        return Files.exists(folder.resolveSibling(OWNER));
    }

    /** Ends the servers of JVMs that were killed, and deletes their data. */
    static void removeOrphans(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isReadable(folder.resolve(OWNER)) && !ownerLives(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for orphans in " + temporary, e);
        }
    }

    private static Path make() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        removeOrphans(temporary);
        try {
            Path folder = open(Files.createTempDirectory(temporary, PREFIX));
            Files.writeString(folder.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-backing-servers"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + temporary, e);
        }
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static boolean ownerLives(Path folder) throws IOException {
        String owner = Files.readString(folder.resolve(OWNER)).strip();
        return owner.isEmpty() || ProcessHandle.of(Long.parseLong(owner)).isPresent();
    }

    /** What is deleted anyway need not be stopped in good order. */
    private static void remove(Path folder) {
        try (DirectoryStream<Path> servers = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path server : servers) {
                new ServerFolder(server).running().ifPresent(running -> running.process().kill());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for servers in " + folder, e);
        }
        Trees.delete(folder);
    }
}
