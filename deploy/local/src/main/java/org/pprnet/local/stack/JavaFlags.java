package org.pprnet.local.stack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the virtual machines of the services are started. Their images have the same files. */
final class JavaFlags {

    /**
     * Little to begin with, and given back at once: of a whole collection, what is free beyond two fifths leaves the heap. A
     * service collects whole when it has worked and rests; in steps, as is usual, that would give nothing back. Objects have
     * headers of 8 bytes instead of 12 (JEP 519).
     */
    static final List<String> ALWAYS = read("/java.flags");

    /**
     * For a rebuild, which works all the time and then ends: a batch and all that is made of it die young, and code is compiled
     * once, by the quick compiler. The thorough one would take more time than the work itself.
     */
    static final List<String> REBUILD = read("/rebuild.flags");

    private JavaFlags() {}

    private static List<String> read(String resource) {
        try (InputStream flags = requireNonNull(JavaFlags.class.getResourceAsStream(resource))) {
            return new String(flags.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The flags of the services cannot be read", e);
        }
    }
}
