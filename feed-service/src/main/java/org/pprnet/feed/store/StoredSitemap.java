package org.pprnet.feed.store;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * All live summaries in parts. A part is a range of the numbered changes of everything: once it is full it loses what
 * changes again, and gains nothing. So a change leaves most parts as they are, however many there are.
 */
@Singleton
public final class StoredSitemap {

    /** A fifth of what a sitemap may list (sitemaps.org, protocol 0.9): a part is made in memory. */
    static final int CHANGES_OF_A_PART = 10_000;

    private final Database database;
    private final Tables.Entries entries;

    StoredSitemap(Database database, Tables.Entries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** The parts that list something, in the order of their numbers. */
    public List<SitemapPart> parts() {
        return database.read(_ -> entries.parts(Feed.ALL.name(), CHANGES_OF_A_PART));
    }

    /**
     * What a part lists, what changed longest ago first.
     *
     * @return empty where there is no such part
     */
    public List<SitemapEntry> part(long number) {
        long last = Math.multiplyExact(number, CHANGES_OF_A_PART);
        return database.read(_ -> entries.listed(Feed.ALL.name(), last - CHANGES_OF_A_PART, last));
    }
}
