package org.pprnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables of figures in the service's README, each between two markers: written by what measures, never by hand. */
public final class ReadmeTable {

    private static final Path README = Path.of("README.md");

    private ReadmeTable() {}

    /** The README has this table; with {@code -Dfigures=write} it gets it first. It is printed, too. */
    public static void holds(String name, String table) throws IOException {
        System.out.print(table);
        String readme = Files.readString(README);
        String begin = "<!-- figures: %s -->\n".formatted(name);
        String end = "<!-- end of %s -->".formatted(name);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(end);
        assertThat(to).as("markers of %s in the README", name).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("figures"))) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to)).isEqualTo(table);
    }
}
