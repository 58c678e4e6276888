package org.pprnet.local.feeds;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.pprnet.local.Failure;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A document of a feed: the feed or a page of its archive (RFC 5005, 4).
 *
 * @param older the path of the page before it; empty at the oldest
 * @param heard entries (RFC 4287) and tombstones (RFC 6721), newest first
 */
record AtomPage(Optional<String> older, List<Heard> heard) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String DIGEST = "urn:pprnet:digest";
    private static final String URN = "urn:uuid:";

    /**
     * Reads one.
     *
     * @param path where it was found
     * @throws Failure failed, if it is no such document
     */
    static AtomPage read(String path, String document) {
        try {
            Element feed = Markup.read(document);
            // Addresses are those of the site as the world knows it; here it is asked at its own gateway.
            Optional<String> older = link(feed, "prev-archive").map(address -> URI.create(address).getRawPath());
            return new AtomPage(older, Markup.elements(feed).flatMap(AtomPage::heard).toList());
        } catch (SAXException | DateTimeParseException | IllegalArgumentException e) {
            throw new Failure(Failure.FAILED, "%s is no feed that can be followed: %s".formatted(path, e.getMessage()));
        }
    }

    private static Stream<Heard> heard(Element child) {
        if (TOMBSTONES.equals(child.getNamespaceURI()) && child.getLocalName().equals("deleted-entry")) {
            Element state = required(child, DIGEST, "state");
            return Stream.of(new Heard.Withdrawn(id(child.getAttribute("ref")), version(state),
                    state.getAttribute("hash")));
        }
        if (ATOM.equals(child.getNamespaceURI()) && child.getLocalName().equals("entry")) {
            Element state = required(child, DIGEST, "state");
            return Stream.of(new Heard.Live(id(text(child, "id")), version(state), state.getAttribute("hash"),
                    words(child)));
        }
        return Stream.empty();
    }

    private static Words words(Element entry) {
        EntryText text = html(text(entry, "content"));
        return new Words(text(entry, "title"), Instant.parse(text(entry, "published")),
                text(required(entry, ATOM, "author"), "name"),
                Markup.elements(entry, ATOM, "category").map(AtomPage::category).toList(),
                entry.getAttribute("xml:lang"), link(entry, "related").map(Words::decoded).orElse(null),
                text.notices(), Words.hashed(text.text()));
    }

    private static EntryText html(String html) {
        try {
            return EntryText.of(html);
        } catch (SAXException e) {
            throw new IllegalArgumentException("the content of an entry is not well-formed: " + e.getMessage());
        }
    }

    /** The last part of the scheme's address says which vocabulary it is. */
    private static String category(Element category) {
        String scheme = category.getAttribute("scheme");
        return scheme.substring(scheme.lastIndexOf('/') + 1) + "/" + category.getAttribute("term");
    }

    private static Optional<String> link(Element parent, String relation) {
        return Markup.elements(parent, ATOM, "link").filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href")).findFirst();
    }

    private static UUID id(String urn) {
        if (!urn.startsWith(URN)) {
            throw new IllegalArgumentException("%s is no id of a summary".formatted(urn));
        }
        return UUID.fromString(urn.substring(URN.length()));
    }

    private static int version(Element state) {
        return Integer.parseInt(state.getAttribute("version"));
    }

    private static String text(Element parent, String name) {
        return required(parent, ATOM, name).getTextContent();
    }

    private static Element required(Element parent, String namespace, String name) {
        return Markup.first(parent, namespace, name).orElseThrow(() -> new IllegalArgumentException(
                "%s has no %s of %s".formatted(parent.getTagName(), name, namespace)));
    }
}
