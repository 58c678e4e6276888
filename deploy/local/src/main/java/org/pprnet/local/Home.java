package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.RunFile;

/**
 * The clone that the commands belong to.
 *
 * @param root where the modules are, built
 * @param memory a folder that git ignores: the data by default, and which stack was started last
 * @param servers where the programs of the three servers are
 */
public record Home(Path root, Path memory, Path servers) {

    private static final String VERSION = "1.0.0-SNAPSHOT";

    /** As the shell script says by system properties. */
    public static Home fromProperties() {
        Path root = Path.of(requireNonNull(System.getProperty("pprnet.home"), "pprnet.home is not set"));
        return new Home(root, Path.of(System.getProperty("pprnet.memory", root.resolve(".pprnet").toString())),
                Path.of(System.getProperty("backing.home",
                        root.resolve("deploy/backing/target/distribution").toString())));
    }

    /** The jar of a module, beside which {@code lib} holds what it runs with. */
    public Path jar(String module) {
        return jar(module, Path.of(module).getFileName().toString());
    }

    /** The jar of a module whose name is not that of its folder. */
    public Path jar(String module, String name) {
        Path jar = root.resolve(module).resolve("target").resolve(name + "-" + VERSION + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new Failure(Failure.COULD_NOT_RUN, jar + " is missing: it is built by ./deploy/pprnet up");
        }
        return jar;
    }

    /** For a command about a stack that should be there: the folder that was named, or that of the last stack. */
    DataFolder find(@Nullable Path named) {
        return named != null ? DataFolder.at(named) : lastStarted().orElseGet(this::standard);
    }

    /** For {@code up}: the folder that was named, or that of a running stack, or the standard one. */
    DataFolder choose(@Nullable Path named) {
        return named != null
                ? DataFolder.at(named)
                : lastStarted().filter(data -> data.running().flatMap(RunFile::process).isPresent())
                        .orElseGet(this::standard);
    }

    /** So that the other commands find it. */
    public void rememberLastStarted(DataFolder data) {
        try {
            Files.createDirectories(memory);
            Files.writeString(memory.resolve("current"), data.path() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + memory, e);
        }
    }

    private DataFolder standard() {
        return DataFolder.at(memory.resolve("data"));
    }

    private Optional<DataFolder> lastStarted() {
        try {
            return Optional.of(DataFolder.at(Path.of(Files.readString(memory.resolve("current")).strip())));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
