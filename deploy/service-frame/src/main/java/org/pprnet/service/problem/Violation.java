package org.pprnet.service.problem;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One broken rule.
 *
 * @param pointer the place in the request's body: a JSON pointer (RFC 6901) as a URI fragment, {@code #/topics/0}
 * @param detail the rule
 */
public record Violation(String pointer, String detail) {
    public Violation {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(detail, "detail is null");
    }

    /**
     * A broken rule at a place in the body.
     *
     * @param path names of fields and indexes of items, from the outside in; none for the body as a whole
     */
    public static Violation at(String detail, Object... path) {
        String pointer = Arrays.stream(path)
                .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("", "#", ""));
        return new Violation(pointer, detail);
    }
}
