package org.pprnet.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the agents noted: halts and pauses by step, and how often a relay began. */
public final class JournalContent {

    private final List<String[]> lines;

    private JournalContent(List<String[]> lines) {
        this.lines = lines;
    }

    /** Reads the journal; none was kept where nothing happened. */
    public static JournalContent read(Path file) {
        try {
            return new JournalContent(Files.exists(file)
                    ? Files.readAllLines(file).stream().map(line -> line.split("\t", 3)).toList()
                    : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many processes halted at each edge of each step. */
    public Map<String, Integer> halts() {
        return counted("halted");
    }

    /** How many were held up at each edge of each step. */
    public Map<String, Integer> pauses() {
        Map<String, Integer> pauses = new TreeMap<>();
        counted("paused")
                .forEach((event, count) -> pauses.merge(event.replaceFirst("/\\d+/\\d+$", ""), count, Integer::sum));
        return pauses;
    }

    int beginnings() {
        return counted("agreed").values().stream().mapToInt(Integer::intValue).sum();
    }

    int reversedRecords() {
        return lines.stream().filter(line -> line[1].equals("reversed")).mapToInt(line -> Integer.parseInt(line[2]))
                .sum();
    }

    private Map<String, Integer> counted(String what) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.stream().filter(line -> line[1].equals(what)).forEach(line -> counts.merge(line[2], 1, Integer::sum));
        return counts;
    }
}
