package org.pprnet.feed.hub;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Positions of the log: those after one and up to another. */
record Range(long after, long to) {

    /**
     * Parts what comes after a position, so that no part has more changes than so many, but for those of one event,
     * which stay together.
     *
     * @param positions of all changes
     */
    static List<Range> parts(long after, List<Long> positions, long most) {
        Map<Long, Long> events = positions.stream().collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        List<Range> parts = new ArrayList<>();
        Range part = new Range(after, after);
        long changes = 0;
        for (Map.Entry<Long, Long> event : events.entrySet()) {
            if (changes > 0 && changes + event.getValue() > most) {
                parts.add(part);
                part = new Range(part.to, part.to);
                changes = 0;
            }
            part = new Range(part.after, event.getKey());
            changes += event.getValue();
        }
        if (changes > 0) {
            parts.add(part);
        }
        return parts;
    }
}
