package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a service's classes look like when they are loaded and linked, beside its jar (JEP 514, ahead-of-time caches): a
 * process that is started with one needs less than half of the processor's time until it answers. Made at the first start
 * after a build. Without one a service starts more slowly, and no otherwise.
 */
final class StartCaches {

    private StartCaches() {}

    /** The flags that make use of a cache; none where there is none that fits. */
    static List<String> flags(Path jar) {
        Path cache = cache(jar);
        return isUpToDate(cache, jar) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** Makes those that are missing, or older than what they are of. */
    static void make(List<Path> jars, Progress progress) {
        List<Path> missing = jars.stream().filter(jar -> !isUpToDate(cache(jar), jar)).toList();
        if (!missing.isEmpty()) {
            progress.say("services", "make what lets them start fast, once for each build");
        }
        // Side by side, as each mostly waits for itself to end.
        missing.stream().map(jar -> Thread.ofVirtual().start(() -> make(jar, progress))).toList()
                .forEach(StartCaches::await);
    }

    private static void await(Thread making) {
        try {
            making.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Path jar, Progress progress) {
        try {
            make(jar);
        } catch (IOException | UncheckedIOException e) {
            progress.say("services", "start without that: " + e.getMessage());
        }
    }

    /** Others may be making it, too: each writes a file of its own, and whole ones only take the place. */
    private static void make(Path jar) throws IOException {
        Path made = jar.resolveSibling("%s.%s".formatted(cache(jar).getFileName(), UUID.randomUUID()));
        Path log = made.resolveSibling(made.getFileName() + ".log");
        try {
            if (Rehearsal.of(jar, List.of("-XX:AOTCacheOutput=" + made), log) && Files.exists(made)) {
                Files.move(made, cache(jar), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(log);
        }
    }

    /** A virtual machine of another version, or with others of the flags that are always there, cannot use it. */
    private static Path cache(Path jar) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        return jar.resolveSibling("%s-%s-%08x.aot".formatted(name, Runtime.version(), JavaFlags.ALWAYS.hashCode()));
    }

    private static boolean isUpToDate(Path cache, Path jar) {
        if (!Files.isReadable(cache)) {
            return false;
        }
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            long made = Files.getLastModifiedTime(cache).toMillis();
            return Stream.concat(Stream.of(jar), libraries).allMatch(file -> file.toFile().lastModified() <= made);
        } catch (IOException e) {
            return false;
        }
    }
}
