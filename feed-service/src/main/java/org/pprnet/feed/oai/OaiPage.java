package org.pprnet.feed.oai;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pprnet.feed.render.Xml;
import org.pprnet.feed.store.Harvest;

/**
 * What is around every answer (OAI-PMH 2.0, section 3.2). Its time is the one up to which the store has followed the log,
 * and not that of the clock: what is logged later never has an earlier datestamp, so whoever asks for everything since then
 * misses nothing.
 *
 * @param address of the repository
 */
record OaiPage(String address) {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

    /** The answer that a request asked for. */
    byte[] of(OaiRequest request, Harvest standing, Consumer<Xml> content) {
        return page(standing, attributes(request), xml -> {
            xml.open(request.verb().wireName());
            content.accept(xml);
            xml.closeOuter();
        });
    }

    /** The error of a request that can be read. */
    byte[] of(OaiError error, Harvest standing, OaiRequest request) {
        return error.repeatsArguments() ? page(error, standing, attributes(request)) : of(error, standing);
    }

    /** The error of a request whose arguments cannot be repeated. */
    byte[] of(OaiError error, Harvest standing) {
        return page(error, standing);
    }

    private byte[] page(OaiError error, Harvest standing, String... attributes) {
        return page(standing, attributes, xml -> xml.element("error", error.message(), "code", error.code()));
    }

    private byte[] page(Harvest standing, String[] attributes, Consumer<Xml> content) {
        return Xml.document(NAMESPACE, xml -> {
            xml.open("OAI-PMH", "xsi:schemaLocation", NAMESPACE + " " + SCHEMA).declare("xsi")
                    .element("responseDate", standing.until().toString())
                    .element("request", address, attributes);
            content.accept(xml);
            xml.closeOuter();
        });
    }

    private static String[] attributes(OaiRequest request) {
        List<String> attributes = new ArrayList<>(List.of(Argument.VERB, request.verb().wireName()));
        request.arguments().forEach((name, value) -> attributes.addAll(List.of(name, value)));
        return attributes.toArray(String[]::new);
    }
}
