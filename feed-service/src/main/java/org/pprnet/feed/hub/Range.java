package org.pprnet.feed.hub;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pprnet.feed.store.StoredChanges.Sized;

/**
 * Positions of the log: those after one and up to another.
 *
 * @param bytes how long the documents are of all that changed there
 */
record Range(long after, long to, long bytes) {

    /**
     * Parts what comes after a position, so that no part has more changes than so many, nor more bytes, but for those of
     * one event, which stay together.
     *
     * @param changes all of them
     */
    static List<Range> parts(long after, List<Sized> changes, long mostChanges, long mostBytes) {
        List<Range> parts = new ArrayList<>();
        Range part = new Range(after, after, 0);
        long count = 0;
        for (List<Sized> event : changes.stream().collect(groupingBy(Sized::position, TreeMap::new, toList()))
                .values()) {
            long bytes = event.stream().mapToLong(Sized::bytes).sum();
            if (count > 0 && (count + event.size() > mostChanges || part.bytes + bytes > mostBytes)) {
                parts.add(part);
                part = new Range(part.to, part.to, 0);
                count = 0;
            }
            part = new Range(part.after, event.getFirst().position(), part.bytes + bytes);
            count += event.size();
        }
        if (count > 0) {
            parts.add(part);
        }
        return parts;
    }
}
