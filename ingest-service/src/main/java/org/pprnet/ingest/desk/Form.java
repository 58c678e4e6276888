package org.pprnet.ingest.desk;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form sent ({@code application/x-www-form-urlencoded}, WHATWG URL, section 5.1).
 *
 * @param fields every value of each name, in their order
 */
record Form(Map<String, List<String>> fields) {

    private static final int MOST_FIELDS = 1_000;

    Form {
        fields = Map.copyOf(fields);
    }

    /** @throws IllegalArgumentException if an escape in it is broken */
    static Form of(byte[] body) {
        return new Form(new QueryStringDecoder(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false,
                MOST_FIELDS, true).parameters());
    }

    /** A field as the author typed it, with the line ends that texts have here; browsers send CR LF. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst().map(text -> text.replace("\r\n", "\n"));
    }

    /** Every value of a name. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
