package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Servers and folders that last as long as this JVM. */
final class TemporaryServers {

    private static final List<Server> SERVERS = new CopyOnWriteArrayList<>();
    private static final Path FOLDER = make();

    private TemporaryServers() {}

    static <S extends Server> S remember(S server) {
        SERVERS.add(server);
        return server;
    }

    static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, name + "-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + FOLDER, e);
        }
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("pprnet-backing-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Runtime.getRuntime().addShutdownHook(new Thread(TemporaryServers::remove, "remove-backing-servers"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    /** What is deleted anyway need not be stopped in good order. */
    private static void remove() {
        SERVERS.forEach(Server::kill);
        Trees.delete(FOLDER);
    }
}
