package org.pprnet.ingest.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.form.Fields;

/** Why something is taken back: in the body, or in the address, where a DELETE must not have a body. */
public record Reason(JsonNode body) {

    public static final int LONGEST = 2_000;

    public static Reason of(@Nullable JsonNode body, @Nullable String parameter) {
        if (parameter != null) {
            return new Reason(JsonNodeFactory.instance.objectNode().put("reason", parameter));
        }
        return new Reason(body == null ? JsonNodeFactory.instance.objectNode() : body);
    }

    /** The reason; only asked of who takes back what readers see. */
    String required() {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", LONGEST);
        fields.done();
        return reason;
    }
}
