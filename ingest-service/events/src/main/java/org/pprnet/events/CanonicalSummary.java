package org.pprnet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.annotation.JsonAppend.Attr;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.Comparator;
import java.util.List;

/** The canonical JSON of a live summary and the flags on its article, written at once: each event of a rebuild needs it. */
final class CanonicalSummary {

    private static final String FLAGS = "flags";
    private static final ObjectWriter WRITER = Json.canonical().rebuild()
            .addModule(new SimpleModule().setSerializerModifier(new ByName()))
            .addMixIn(Summary.class, WithFlags.class).build().writerFor(Summary.class);

    private CanonicalSummary() {}

    static byte[] bytes(Summary summary, List<Flag> flags) {
        try {
            return WRITER.withAttribute(FLAGS, flags).writeValueAsBytes(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonAppend(attrs = @Attr(value = FLAGS, include = JsonInclude.Include.ALWAYS))
    private interface WithFlags {}

    /** What is appended comes last otherwise. */
    private static final class ByName extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> orderProperties(SerializationConfig config, BeanDescription bean,
                List<BeanPropertyWriter> properties) {
            properties.sort(Comparator.comparing(BeanPropertyWriter::getName));
            return properties;
        }
    }
}
