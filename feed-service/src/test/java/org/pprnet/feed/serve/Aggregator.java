package org.pprnet.feed.serve;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.pprnet.events.Digest;
import org.pprnet.feed.FeedApp;
import org.pprnet.feed.store.Feed;

/**
 * Follows one feed by the book (RFC 5005, 4.2): the feed, then its archive back to the page that was read before or to
 * the first one. What is newer wins, and a tombstone removes (RFC 6721, 3).
 */
final class Aggregator {

    private final String feed;
    private final Map<String, AtomDocument> pages = new HashMap<>();
    private final SortedMap<String, AtomDocument.Item> items = new TreeMap<>();

    Aggregator(Feed feed) {
        this.feed = "/feeds/" + feed.name() + ".atom";
    }

    /** Catches up, and gives the titles of all summaries of the feed by their ids. */
    Map<String, String> follow(FeedApp service) {
        Set<String> seen = new HashSet<>();
        for (AtomDocument document : news(service)) {
            document.items().stream().filter(item -> seen.add(item.id())).forEach(item -> items.put(item.id(), item));
        }
        return items.values().stream().filter(item -> item.title() != null)
                .collect(toMap(AtomDocument.Item::id, AtomDocument.Item::title));
    }

    /** The digest of all summaries as it follows from what was read, and from nothing else. */
    String summariesDigest() {
        Digest digest = new Digest();
        items.forEach((id, item) -> digest.summary(UUID.fromString(id.substring("urn:uuid:".length())),
                item.state().version(), item.title() != null, item.state().hash()));
        return digest.state("aggregator", 0).summariesDigest();
    }

    /** All pages that it has read, by address, each as it was then. */
    Map<String, AtomDocument> pages() {
        return Map.copyOf(pages);
    }

    /** What it has not read, newest first. */
    private List<AtomDocument> news(FeedApp service) {
        List<AtomDocument> documents = new ArrayList<>();
        documents.add(new AtomDocument(service.get(feed).body()));
        Optional<String> page = documents.getLast().link("prev-archive");
        while (page.isPresent() && !pages.containsKey(page.get())) {
            AtomDocument document = new AtomDocument(service.get(page.get()).body());
            pages.put(page.get(), document);
            documents.add(document);
            page = document.link("prev-archive");
        }
        return documents;
    }
}
