package org.pprnet.feed.oai;

import java.util.UUID;
import org.pprnet.events.Vocabulary;
import org.pprnet.feed.render.FeedText;
import org.pprnet.feed.render.Xml;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.Harvest;

/** What the repository says of itself (OAI-PMH 2.0, sections 4.2, 4.4 and 4.6). */
final class Description {

    private static final String IDENTIFIER_FORMAT = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final UUID SAMPLE = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");

    private final OaiSettings settings;
    private final Identifiers identifiers;
    private final String address;

    /** @param address of the repository */
    Description(OaiSettings settings, Identifiers identifiers, String address) {
        this.settings = settings;
        this.identifiers = identifiers;
        this.address = address;
    }

    void identify(Xml xml, Harvest standing) {
        xml.element("repositoryName", FeedText.title(Feed.ALL))
                .element("baseURL", address)
                .element("protocolVersion", "2.0")
                .element("adminEmail", settings.adminEmail())
                .element("earliestDatestamp", standing.earliest().toString())
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
                .open("description");
        identifierFormat(xml);
        xml.closeOuter();
    }

    private void identifierFormat(Xml xml) {
        xml.open("oai-id:oai-identifier", "xsi:schemaLocation", IDENTIFIER_FORMAT + " " + IDENTIFIER_FORMAT + ".xsd")
                .declareOnly("oai-id", "xsi")
                .element("oai-id:scheme", "oai")
                .element("oai-id:repositoryIdentifier", settings.namespace())
                .element("oai-id:delimiter", ":")
                .element("oai-id:sampleIdentifier", identifiers.of(SAMPLE))
                .closeOuter();
    }

    void formats(Xml xml) {
        xml.open("metadataFormat")
                .element("metadataPrefix", OaiRequest.DUBLIN_CORE)
                .element("schema", DublinCore.SCHEMA)
                .element("metadataNamespace", DublinCore.NAMESPACE)
                .closeOuter();
    }

    void sets(Xml xml) {
        Vocabulary.topics().forEach(topic -> xml.open("set")
                .element("setSpec", topic.slug())
                .element("setName", topic.label())
                .closeOuter());
    }
}
