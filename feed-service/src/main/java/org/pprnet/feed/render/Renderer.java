package org.pprnet.feed.render;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.pprnet.feed.store.Recent;

/**
 * Turns what a feed says into the bytes of a format. Equal content gives equal bytes. An entry is written once and kept
 * for as long as feeds list it, so that a change costs about one entry, however many the feed has.
 */
public final class Renderer {

    private final Map<Format, FeedWriter> writers;
    private final Recent<Entry, byte[]> entries = new Recent<>(
            Feed.every().size() * FeedContent.CHANGES * Format.values().length);

    public Renderer(Links links) {
        writers = Map.of(Format.RSS, new RssFeed(links), Format.ATOM, new AtomFeed(links), Format.JSON,
                new JsonFeed(links));
    }

    /** The whole document, in UTF-8. */
    public byte[] render(FeedContent content, Format format) {
        return writers.get(format).document(content, content.changes().stream()
                .flatMap(change -> written(change, format).stream())
                .toList());
    }

    private Optional<byte[]> written(Change change, Format format) {
        return switch (change) {
            case Change.Listed listed -> Optional.of(written(listed, format));
            case Change.Gone gone -> writers.get(format).tombstone(gone);
        };
    }

    private byte[] written(Change.Listed listed, Format format) {
        Entry entry = new Entry(listed.id(), listed.position(), format);
        return entries.find(entry).orElseGet(() -> entries.keep(entry, writers.get(format).entry(listed)));
    }

    private record Entry(UUID id, long position, Format format) {}
}
