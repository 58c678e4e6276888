package org.pprnet.feed.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements written one after the other, by the platform's own writer: it escapes, this class keeps the calls short.
 * Names may have one of the prefixes of {@link XmlName}; attributes are given as name, value, name, value.
 */
public final class Xml {

    // The platform's, not whatever the class path holds: other writers escape other characters, and bytes must not vary.
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;
    private final ByteArrayOutputStream bytes;
    private final String unprefixed;
    private final String separator;

    private Xml(XMLStreamWriter writer, ByteArrayOutputStream bytes, String unprefixed, String separator) {
        this.writer = writer;
        this.bytes = bytes;
        this.unprefixed = unprefixed;
        this.separator = separator;
    }

    /**
     * A whole document in UTF-8, each element on a line of its own.
     *
     * @param unprefixed the namespace of names without a prefix; empty for none
     */
    public static byte[] document(String unprefixed, Consumer<Xml> content) {
        return written(unprefixed, "\n", xml -> {
            run(() -> xml.writer.writeStartDocument("UTF-8", "1.0"));
            content.accept(xml);
            run(xml.writer::writeEndDocument);
        });
    }

    /** Elements that are going to stand in such a document, which declares their prefixes. */
    static byte[] elements(String unprefixed, Consumer<Xml> content) {
        return written(unprefixed, "\n", content);
    }

    /** Elements without a document around them, nothing between them: well-formed, and valid HTML if their names are. */
    static String fragment(Consumer<Xml> content) {
        return new String(written(XmlName.NONE, "", content), UTF_8);
    }

    Xml doctype(String declaration) {
        run(() -> writer.writeDTD(separator + declaration));
        return this;
    }

    /** Begins an element. */
    public Xml open(String name, String... attributes) {
        run(() -> {
            writer.writeCharacters(separator);
            XmlName parts = XmlName.of(name, unprefixed);
            writer.writeStartElement(parts.prefix(), parts.local(), parts.namespace());
            attributes(attributes);
        });
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        run(() -> {
            writer.writeCharacters(separator);
            XmlName parts = XmlName.of(name, unprefixed);
            writer.writeEmptyElement(parts.prefix(), parts.local(), parts.namespace());
            attributes(attributes);
        });
        return this;
    }

    /** Declares prefixes on the element that was just opened, beside the namespace of names without one. */
    public Xml declare(String... prefixes) {
        if (!unprefixed.isEmpty()) {
            run(() -> writer.writeDefaultNamespace(unprefixed));
        }
        return declareOnly(prefixes);
    }

    /** Declares prefixes on the element that was just opened. */
    public Xml declareOnly(String... prefixes) {
        run(() -> {
            for (String prefix : prefixes) {
                writer.writeNamespace(prefix, XmlName.namespaceOf(prefix));
            }
        });
        return this;
    }

    Xml text(String text) {
        run(() -> writer.writeCharacters(XmlText.carried(text)));
        return this;
    }

    /** Elements that were written before. */
    Xml insert(byte[] elements) {
        run(() -> {
            // Ends the tag that stands open, if one does.
            writer.writeCharacters("");
            writer.flush();
        });
        bytes.writeBytes(elements);
        return this;
    }

    /** Ends the last element that stands open, after its text. */
    public Xml close() {
        run(writer::writeEndElement);
        return this;
    }

    /** Ends the last element that stands open, after its elements. */
    public Xml closeOuter() {
        run(() -> writer.writeCharacters(separator));
        return close();
    }

    /** An element that holds text. */
    public Xml element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], XmlText.carried(attributes[i + 1]));
        }
    }

    private static byte[] written(String unprefixed, String separator, Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        run(() -> {
            // Through a writer that does not say its encoding: else what is beyond 16 bits is written as references.
            XMLStreamWriter writer = WRITERS
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(bytes, UTF_8)));
            content.accept(new Xml(writer, bytes, unprefixed, separator));
            writer.flush();
        });
        return bytes.toByteArray();
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory refused to be written to", e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
