package org.pprnet.feed.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/**
 * All live summaries in parts. A part is a range of the numbered changes of everything: once it is full it loses what
 * changes again, and gains nothing. So a change leaves most parts as they are, however many there are.
 */
@Singleton
public final class StoredSitemap {

    /** A fifth of what a sitemap may list (sitemaps.org, protocol 0.9): a part is made in memory. */
    static final int CHANGES_OF_A_PART = 10_000;

    private final Database database;
    private final Tables.LogPosition position;
    private final Tables.Entries entries;

    StoredSitemap(Database database, Tables.LogPosition position, Tables.Entries entries) {
        this.database = database;
        this.position = position;
        this.entries = entries;
    }

    /** The numbers of the parts that list something, from 1 on. */
    public AsOf<List<Long>> parts() {
        return read(() -> entries.parts(Feed.ALL.name(), CHANGES_OF_A_PART));
    }

    /** What a part lists, what changed longest ago first; nothing where there is no such part. */
    public AsOf<List<SitemapEntry>> part(long number) {
        long last = Math.multiplyExact(number, CHANGES_OF_A_PART);
        return read(() -> entries.listed(Feed.ALL.name(), last - CHANGES_OF_A_PART, last));
    }

    private <T> AsOf<T> read(Supplier<T> found) {
        return database.read(_ -> new AsOf<>(position.read().sequence(), found.get()));
    }
}
