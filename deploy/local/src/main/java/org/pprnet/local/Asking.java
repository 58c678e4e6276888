package org.pprnet.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Asks before something is thrown away. */
final class Asking {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /** @throws Failure if the answer is not yes */
    void whether(String what) {
        if (yes) {
            return;
        }
        System.err.print(what + " Go on? [y/N] ");
        System.err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (answer == null || !Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
                throw new Failure(Failure.FAILED, "nothing was done");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the answer", e);
        }
    }
}
