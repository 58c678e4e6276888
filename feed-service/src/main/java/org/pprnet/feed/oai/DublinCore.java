package org.pprnet.feed.oai;

import org.pprnet.events.Citation;
import org.pprnet.events.Flag;
import org.pprnet.events.Notice;
import org.pprnet.events.Summary;
import org.pprnet.feed.render.FeedText;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.NoticeWords;
import org.pprnet.feed.render.Xml;
import org.pprnet.feed.store.Harvested;

/**
 * A record as unqualified Dublin Core (Dublin Core Metadata Element Set 1.1). The summary is what is described; the article
 * that it reports on is its source.
 */
final class DublinCore {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    /** DCMI Type Vocabulary. */
    private static final String TEXT = "Text";

    private final Links links;

    DublinCore(Links links) {
        this.links = links;
    }

    void write(Xml xml, Harvested.Content content) {
        Summary summary = content.summary();
        xml.open("oai_dc:dc", "xsi:schemaLocation", NAMESPACE + " " + SCHEMA).declareOnly("oai_dc", "dc", "xsi")
                .element("dc:title", summary.title())
                .element("dc:creator", summary.author().name());
        FeedText.tags(summary).forEach(label -> xml.element("dc:subject", label));
        Notice.inForce(content.flags()).forEach(flag -> xml.element("dc:description", notice(flag)));
        xml.element("dc:description", summary.summary());
        if (!summary.practiceImplications().isBlank()) {
            xml.element("dc:description", summary.practiceImplications());
        }
        xml.element("dc:publisher", FeedText.PUBLISHER)
                .element("dc:date", summary.publishedAt().toString())
                .element("dc:type", TEXT)
                .element("dc:identifier", links.summary(summary))
                .element("dc:identifier", Links.id(summary.id()));
        if (summary.citation() != null) {
            article(xml, summary.citation());
        }
        xml.element("dc:language", summary.language()).closeOuter();
    }

    private static void article(Xml xml, Citation citation) {
        xml.element("dc:source", citation.text());
        if (citation.doi() != null) {
            xml.element("dc:relation", Links.article(citation.doi()));
        }
    }

    private static String notice(Flag flag) {
        return "%s (%s): %s".formatted(NoticeWords.of(flag.kind()), flag.date(), flag.reason());
    }
}
