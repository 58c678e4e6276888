package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the requests of one kind of path go.
 *
 * @param path {@code *} stands for any part of one segment, {@code /**} at the end for everything below, and for nothing
 * @param service the service's short name; none: the path is closed to the outside
 * @param target the path at the service, where it is another one
 * @param without query parameters that close the path
 */
record Route(String path, @Nullable String service, @Nullable String target, List<String> without) {

    Route {
        requireNonNull(path, "path is null");
        without = List.copyOf(requireNonNullElse(without, List.of()));
    }

    boolean matches(String normalPath) {
        return Pattern.matches(expression(), normalPath);
    }

    boolean isClosedFor(String query) {
        return service == null || Arrays.stream(query.split("&"))
                .map(parameter -> Escapes.undone(parameter.split("=", 2)[0])).anyMatch(without::contains);
    }

    private String expression() {
        boolean below = path.endsWith("/**");
        String own = below ? path.substring(0, path.length() - 3) : path;
        return Pattern.quote(own).replace("*", "\\E[^/]*\\Q") + (below ? "(/.*)?" : "");
    }
}
