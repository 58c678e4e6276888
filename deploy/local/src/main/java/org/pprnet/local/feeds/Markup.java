package org.pprnet.local.feeds;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML as somebody reads it who trusts nobody: it may bring no document type, and so no entities of its own. */
final class Markup {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Markup() {}

    /** @throws SAXException if it is not well-formed, or has a document type */
    static Element read(String document) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // What is wrong comes as an exception; the parser's own words on standard error are left out.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Node> nodes(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    static Stream<Element> elements(Node parent) {
        return nodes(parent).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The elements of that name within another. */
    static Stream<Element> elements(Element parent, String namespace, String name) {
        return elements(parent)
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
    }

    static Optional<Element> first(Element parent, String namespace, String name) {
        return elements(parent, namespace, name).findFirst();
    }
}
