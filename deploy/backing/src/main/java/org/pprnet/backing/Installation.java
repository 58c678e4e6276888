package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The folder, made by the build of this module, that holds the programs of the servers. */
record Installation(Path home) {

    /** Names the folder, for tests and tools that are not told it otherwise. */
    static final String PROPERTY = "backing.home";

    Installation {
        home = home.toAbsolutePath().normalize();
    }

    static Installation fromProperty() {
        String home = System.getProperty(PROPERTY);
        if (home == null) {
            throw missing("System property " + PROPERTY + " is not set");
        }
        return new Installation(Path.of(home));
    }

    /** The folder of a program, of the version that the build chose. */
    Path program(String name) {
        return require(home.resolve(name + "-" + version(name)));
    }

    String version(String name) {
        var versions = new Properties();
        try (var in = Files.newBufferedReader(require(home.resolve("versions.properties")))) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the versions in " + home, e);
        }
        return versions.getProperty(name);
    }

    /** The Java program that runs this process also runs the servers. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path require(Path path) {
        if (!Files.exists(path)) {
            throw missing(path + " is missing");
        }
        return path;
    }

    private static ServerFailed missing(String what) {
        return new ServerFailed(ServerFailed.Reason.NOT_INSTALLED,
                what + ": build deploy/backing, which puts the servers into its target/distribution");
    }
}
