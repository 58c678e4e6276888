package org.pprnet.feed.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The protocol's schema from the folder that {@code -Dshared=FOLDER} names, and those of what stands within answers. */
final class OaiSchemas {

    private final Schema schema;

    OaiSchemas() {
        Source protocol = new StreamSource(
                Path.of(System.getProperty("shared"), "schemas", "OAI-PMH.xsd").toFile());
        Stream<Source> within = Stream.of("dc", "oai_dc", "oai-identifier")
                .map(name -> new StreamSource(OaiSchemas.class.getResource("/oai/" + name + ".xsd").toExternalForm()));
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Stream.concat(within, Stream.of(protocol)).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    /** @throws SAXException saying where the document is not valid */
    void validate(byte[] document) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }
}
