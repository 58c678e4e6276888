package org.pprnet.feed.oai;

import org.pprnet.feed.render.Xml;
import org.pprnet.feed.store.Harvested;

/** Records and their headers (OAI-PMH 2.0, section 2.5). */
final class RecordWriter {

    private final Identifiers identifiers;
    private final DublinCore dublinCore;

    RecordWriter(Identifiers identifiers, DublinCore dublinCore) {
        this.identifiers = identifiers;
        this.dublinCore = dublinCore;
    }

    void header(Xml xml, Harvested.Header header) {
        xml.open("header", header.deleted() ? new String[]{"status", "deleted"} : new String[0])
                .element("identifier", identifiers.of(header.id()))
                .element("datestamp", header.place().datestamp().toString());
        header.sets().forEach(set -> xml.element("setSpec", set));
        xml.closeOuter();
    }

    void record(Xml xml, Harvested harvested) {
        xml.open("record");
        header(xml, harvested.header());
        if (harvested.content() != null) {
            xml.open("metadata");
            dublinCore.write(xml, harvested.content());
            xml.closeOuter();
        }
        xml.closeOuter();
    }
}
