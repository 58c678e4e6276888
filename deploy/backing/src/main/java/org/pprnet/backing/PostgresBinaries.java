package org.pprnet.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs as Zonky packs them: an archive in a jar, unpacked beside the jar when it is first needed. */
record PostgresBinaries(Path programs) {

    static PostgresBinaries of(Installation installation) {
        Path jar = installation.program("postgresql").resolve("postgresql.jar");
        Path unpacked = jar.resolveSibling("unpacked");
        if (!Files.exists(unpacked)) {
            unpack(jar, unpacked);
        }
        return new PostgresBinaries(unpacked.resolve("bin"));
    }

    String program(String name) {
        return programs.resolve(name).toString();
    }

    /** Into a folder of its own first: whoever finds the final one finds it complete, whatever else goes on. */
    private static void unpack(Path jar, Path target) {
        try (var jarFile = new JarFile(jar.toFile())) {
            Path draft = Files.createTempDirectory(target.getParent(), "unpacking-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            JarEntry archive = jarFile.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst()
                    .orElseThrow(() -> new IOException("No archive in " + jar));
            try (var in = jarFile.getInputStream(archive)) {
                unpack(in, draft);
            }
            moveUnlessThere(draft, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + jar, e);
        }
    }

    private static void moveUnlessThere(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(draft);
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            directory(path);
            return;
        }
        directory(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Open to all whatever the umask says: the server may run as somebody else. */
    private static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            directory(path.getParent());
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
