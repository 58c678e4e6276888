package org.pprnet.feed.render;

import java.util.Map;
import javax.xml.XMLConstants;

/** A name as it is written, with its prefix if it has one, taken apart. */
record XmlName(String prefix, String local, String namespace) {

    static final String NONE = XMLConstants.NULL_NS_URI;
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Map<String, String> NAMESPACES = Map.of(
            "atom", ATOM,
            "at", "http://purl.org/atompub/tombstones/1.0",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "digest", "urn:pprnet:digest",
            "fh", "http://purl.org/syndication/history/1.0",
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
            "oai-id", "http://www.openarchives.org/OAI/2.0/oai-identifier",
            "sy", "http://purl.org/rss/1.0/modules/syndication/",
            "xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);

    /** @param unprefixed the namespace of names without a prefix */
    static XmlName of(String written, String unprefixed) {
        int colon = written.indexOf(':');
        return colon < 0
                ? new XmlName("", written, unprefixed)
                : new XmlName(written.substring(0, colon), written.substring(colon + 1),
                        namespaceOf(written.substring(0, colon)));
    }

    /** The namespace that a prefix stands for in all documents of this service. */
    static String namespaceOf(String prefix) {
        String namespace = NAMESPACES.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("no namespace has the prefix " + prefix);
        }
        return namespace;
    }
}
