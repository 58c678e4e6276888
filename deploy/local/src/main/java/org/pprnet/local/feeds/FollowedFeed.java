package org.pprnet.local.feeds;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pprnet.events.Digest;
import org.pprnet.events.State;
import org.pprnet.local.Failure;

/**
 * The whole present as the feed of everything and its archive tell it (RFC 5005, 4.2): what is heard of a summary first
 * counts.
 *
 * @param documents how many were read
 * @param heard of each summary, by its id
 */
record FollowedFeed(int documents, Map<String, Heard> heard) {

    private static final String NEWEST = "/feeds/all.atom";

    /**
     * Follows it down to its beginning.
     *
     * @param progress is told what was done after each document
     * @throws Failure if it cannot be read or understood
     */
    static FollowedFeed on(Site site, Consumer<String> progress) {
        Map<String, Heard> heard = new TreeMap<>();
        Set<String> read = new HashSet<>();
        for (Optional<String> next = Optional.of(NEWEST); next.isPresent();) {
            String path = next.get();
            if (!read.add(path)) {
                throw new Failure(Failure.FAILED, "the archive leads in a circle, to " + path);
            }
            AtomPage page = AtomPage.read(path, site.get(path));
            page.heard().forEach(news -> heard.putIfAbsent(news.id().toString(), news));
            progress.accept("%d documents of the feed, %d summaries".formatted(read.size(), heard.size()));
            next = page.older();
        }
        return new FollowedFeed(read.size(), heard);
    }

    /** The state that follows from it; of the two digests only that of the summaries means anything. */
    State state(long position) {
        Digest digest = new Digest();
        heard.values().forEach(news -> digest.summary(news.id(), news.version(), news instanceof Heard.Live,
                news.contentHash()));
        return digest.state("feeds", position);
    }
}
