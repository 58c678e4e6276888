package org.pprnet.feed.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An answer of the repository as a harvester's parser reads it. */
record Answer(Document document) {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";

    static Answer of(byte[] bytes) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            return new Answer(parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    String responseDate() {
        return texts("responseDate").getFirst();
    }

    /** The error's code; none where it is no error. */
    List<String> errors() {
        return elements(OAI, "error").stream().map(error -> error.getAttribute("code")).toList();
    }

    /** The text of each of the protocol's elements of that name. */
    List<String> texts(String name) {
        return elements(OAI, name).stream().map(Element::getTextContent).toList();
    }

    /** The same of Dublin Core. */
    List<String> dublinCore(String name) {
        return elements("http://purl.org/dc/elements/1.1/", name).stream().map(Element::getTextContent).toList();
    }

    List<String> identifiers() {
        return elements(OAI, "header").stream().map(header -> text(header, "identifier")).toList();
    }

    List<Copy> records() {
        return elements(OAI, "record").stream().map(Copy::of).toList();
    }

    /** Where the list goes on; empty at its end. */
    String token() {
        List<String> tokens = texts("resumptionToken");
        return tokens.isEmpty() ? "" : tokens.getFirst();
    }

    List<Element> elements(String namespace, String name) {
        return list(document.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(OAI, name).item(0).getTextContent();
    }

    /** A record as a harvester keeps it. */
    record Copy(String identifier, String datestamp, boolean deleted, String content) {

        static Copy of(Element record) {
            return new Copy(text(record, "identifier"), text(record, "datestamp"),
                    !((Element) record.getElementsByTagNameNS(OAI, "header").item(0)).getAttribute("status").isEmpty(),
                    record.getTextContent());
        }
    }
}
