package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A page of a feed's archive: so many consecutive changes by the feed's own numbers, without those that a later change
 * of the same summary has superseded. A page is there once it is full. From then on changes leave it and none comes.
 *
 * @param number 1 for the oldest changes
 * @param newest the number of the feed's newest page
 * @param updated when the newest change that stands here was logged; where none is left, when the log's first event was
 * @param changed when the feed's last change was logged: the page has not changed since
 * @param changes newest first; each summary once
 */
public record ArchivePage(
        Feed feed,
        long number,
        long newest,
        Instant updated,
        Instant changed,
        List<Change> changes) {

    /** How many numbers a page stands for. Fewer than a feed lists, so that the feed has all that no page has yet. */
    public static final int CHANGES = 20;

    public ArchivePage {
        requireNonNull(feed, "feed is null");
        requireNonNull(updated, "updated is null");
        requireNonNull(changed, "changed is null");
        if (number < 1 || number > newest) {
            throw new IllegalArgumentException("there is no page " + number + " among " + newest);
        }
        changes = List.copyOf(changes);
    }

    /** The number of the newest page of a feed that has seen so many changes; 0 before the first page is full. */
    static long newest(long changes) {
        return changes / CHANGES;
    }
}
