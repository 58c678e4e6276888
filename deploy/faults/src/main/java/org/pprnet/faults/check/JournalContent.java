package org.pprnet.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the agents noted: halts and pauses by step, and which relay led and sent. */
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

    /**
     * Relays that went on after another had taken the lead. The batch that one had in hand may arrive then; for a second
     * one it would have had to ask the database, and hold its lock.
     */
    List<String> relaysBesideAnother() {
        List<String> found = new ArrayList<>();
        Map<String, Integer> late = new HashMap<>();
        String leader = "";
        for (String[] line : lines) {
            String part = line[0];
            if (line[1].equals("leads")) {
                leader = part;
                late.remove(part);
            } else if (line[1].equals("sends") && !part.equals(leader) && late.merge(part, 1, Integer::sum) == 2) {
                found.add("%s went on sending after %s had taken the lead".formatted(part, leader));
            }
        }
        return found;
    }

    private Map<String, Integer> counted(String what) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.stream().filter(line -> line[1].equals(what)).forEach(line -> counts.merge(line[2], 1, Integer::sum));
        return counts;
    }
}
