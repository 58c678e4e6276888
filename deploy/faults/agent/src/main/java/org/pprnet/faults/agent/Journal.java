package org.pprnet.faults.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What befell whom: one line each, {@code part TAB what TAB detail}, whole even if the process dies of it. */
record Journal(String part, Path file) {

    void note(String what, String detail) {
        byte[] line = "%s\t%s\t%s\n".formatted(part, what, detail).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
