package org.pprnet.ingest.desk;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

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

    /** @throws IllegalArgumentException if an escape in it is broken, or it has more fields than any page sends */
    static Form of(byte[] body) {
        Map<String, List<String>> fields = new QueryStringDecoder(new String(body, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8, false, MOST_FIELDS + 1, true).parameters();
        // The decoder leaves out what is too much, and says nothing.
        if (fields.values().stream().mapToInt(List::size).sum() > MOST_FIELDS) {
            throw new IllegalArgumentException("more than %d fields".formatted(MOST_FIELDS));
        }
        return new Form(fields);
    }

    /** A field as the author typed it, with the line ends that texts have here; browsers send CR LF. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst().map(text -> text.replace("\r\n", "\n"));
    }

    /**
     * A whole number that the form carries; 0 where there is none.
     *
     * @throws ProblemException if it is no number: no page sends that
     */
    int number(String name) {
        String text = text(name).orElse("0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.MALFORMED, name + " is not a number");
        }
    }

    /** Every value of a name. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
