package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

/** What the store has under the number of a page. */
public sealed interface Archived {

    /** Where the store stood. */
    long position();

    /** The page is full, and so it is there. */
    record Full(long position, ArchivePage page) implements Archived {
        public Full {
            requireNonNull(page, "page is null");
        }
    }

    /**
     * The feed has not seen so many changes.
     *
     * @param newest the number of its newest page; 0 if it has none
     */
    record NotYet(long position, long newest) implements Archived {}
}
