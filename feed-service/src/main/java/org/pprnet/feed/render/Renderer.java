package org.pprnet.feed.render;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pprnet.feed.store.ArchivePage;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.pprnet.feed.store.Recent;

/**
 * Turns what a feed says into the bytes of a format. Equal content gives equal bytes. An entry is written once and kept
 * for as long as feeds list it, so that a change costs about one entry, however many the feed has.
 */
public final class Renderer {

    private final AtomFeed atom;
    private final Map<Format, FeedWriter> writers;
    private final Recent<Entry, Map<Format, byte[]>> entries = new Recent<>(
            Feed.every().size() * FeedContent.CHANGES);

    public Renderer(Links links) {
        atom = new AtomFeed(links);
        writers = Map.of(Format.RSS, new RssFeed(links), Format.ATOM, atom, Format.JSON, new JsonFeed(links));
    }

    /** The whole document, in UTF-8. */
    public byte[] render(FeedContent content, Format format) {
        return writers.get(format).document(content, entries(content, format));
    }

    /** The same, where the format can say any of its changes. */
    public Optional<byte[]> renderNews(FeedContent content, Format format) {
        List<byte[]> news = entries(content, format);
        return news.isEmpty() ? Optional.empty() : Optional.of(writers.get(format).document(content, news));
    }

    private List<byte[]> entries(FeedContent content, Format format) {
        return content.changes().stream().flatMap(change -> written(content.generation(), change, format).stream())
                .toList();
    }

    /** A page of a feed's archive, as Atom. Its entries are not kept: a walk would push out those that feeds list. */
    public byte[] render(ArchivePage page) {
        return atom.archive(page, page.changes().stream().flatMap(change -> archived(change).stream()).toList());
    }

    private Optional<byte[]> archived(Change change) {
        return switch (change) {
            case Change.Listed listed -> Optional.of(atom.entry(listed, EntryHtml.content(listed)));
            case Change.Gone gone -> atom.tombstone(gone);
        };
    }

    private Optional<byte[]> written(String generation, Change change, Format format) {
        return switch (change) {
            case Change.Listed listed -> Optional.of(written(generation, listed).get(format));
            case Change.Gone gone -> writers.get(format).tombstone(gone);
        };
    }

    private Map<Format, byte[]> written(String generation, Change.Listed listed) {
        Entry entry = new Entry(generation, listed.contentHash(), listed.at());
        return entries.find(entry).orElseGet(() -> entries.keep(entry, write(listed)));
    }

    private Map<Format, byte[]> write(Change.Listed listed) {
        String html = EntryHtml.content(listed);
        Map<Format, byte[]> written = new EnumMap<>(Format.class);
        writers.forEach((format, writer) -> written.put(format, writer.entry(listed, html)));
        return written;
    }

    /** What an entry was written from; in another generation of the store that may have been wrong. */
    private record Entry(String generation, String contentHash, Instant at) {}
}
