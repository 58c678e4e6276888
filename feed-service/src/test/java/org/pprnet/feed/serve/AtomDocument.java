package org.pprnet.feed.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An Atom document as an aggregator sees it, read by the platform's parser. */
final class AtomDocument {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String DIGEST = "urn:pprnet:digest";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private final Element feed;

    AtomDocument(byte[] bytes) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * An entry or, where it has no title, a tombstone.
     *
     * @param state version and content hash; absent where nothing is known of the summary any more
     */
    record Item(String id, @Nullable String title, @Nullable State state) {}

    /** What a document says of a summary for the digest. */
    record State(int version, String hash) {}

    /** In the order of the document. */
    List<Item> items() {
        return children(feed).flatMap(child -> item(child).stream()).toList();
    }

    List<String> ids() {
        return items().stream().map(Item::id).toList();
    }

    /** The path of the document that stands in this relation. */
    Optional<String> link(String relation) {
        return children(feed)
                .filter(child -> is(child, ATOM, "link") && child.getAttribute("rel").equals(relation))
                .map(child -> child.getAttribute("href").replaceFirst("^https://digest\\.example", ""))
                .findFirst();
    }

    boolean isArchive() {
        return children(feed).anyMatch(child -> is(child, HISTORY, "archive"));
    }

    private static Optional<Item> item(Element child) {
        if (is(child, TOMBSTONES, "deleted-entry")) {
            return Optional.of(new Item(child.getAttribute("ref"), null, state(child)));
        }
        return is(child, ATOM, "entry")
                ? Optional.of(new Item(text(child, "id"), text(child, "title"), state(child)))
                : Optional.empty();
    }

    private static @Nullable State state(Element item) {
        return children(item).filter(child -> is(child, DIGEST, "state")).findFirst()
                .map(child -> new State(Integer.parseInt(child.getAttribute("version")), child.getAttribute("hash")))
                .orElse(null);
    }

    private static String text(Element entry, String name) {
        return children(entry).filter(child -> is(child, ATOM, name)).findFirst().orElseThrow().getTextContent();
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
