package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pprnet.events.Json;

/** The routes of the one origin, in the order in which they are tried. */
record Routes(List<Route> routes) {

    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#]*", Pattern.CASE_INSENSITIVE);

    /** A request as the service gets it: {@code uri} is its request target, escaped as it came. */
    record Destination(String service, String uri) {}

    Routes {
        routes = List.copyOf(routes);
    }

    /** The routes that every deployment shares: the resource {@code gateway/routes.json}. */
    static Routes standard() {
        try (InputStream json = requireNonNull(Routes.class.getResourceAsStream("/gateway/routes.json"))) {
            return new Routes(Json.mapper().readValue(json, new TypeReference<>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of routes cannot be read", e);
        }
    }

    /** Where a request goes; empty if its path is closed. */
    Optional<Destination> find(String requestTarget) {
        String uri = withoutOrigin(requestTarget);
        int question = uri.indexOf('?');
        String path = question < 0 ? uri : uri.substring(0, question);
        String query = question < 0 ? "" : uri.substring(question + 1);
        String normalPath = normal(path);
        return routes.stream().filter(route -> route.matches(normalPath)).findFirst()
                .filter(route -> !route.isClosedFor(query)).map(route -> {
                    String target = route.target() == null ? path : route.target();
                    return new Destination(requireNonNull(route.service()),
                            question < 0 ? target : target + "?" + query);
                });
    }

    /** A client that takes us for a proxy sends the whole address (RFC 9112, section 3.2.2). */
    private static String withoutOrigin(String target) {
        String local = ORIGIN.matcher(target).replaceFirst("");
        return local.startsWith("/") ? local : "/" + local;
    }

    /** As a service may understand it: a closed path must not open when it is written in another way. */
    private static String normal(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : Escapes.undone(path).split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments);
    }
}
