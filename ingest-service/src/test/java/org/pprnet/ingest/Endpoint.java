package org.pprnet.ingest;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * An endpoint of the service.
 *
 * @param path as its address is described: {@code /submissions/{id}}
 */
public record Endpoint(String method, String path) {

    /** Those that the router knows, without the pages of the desk. HEAD is offered wherever GET is. */
    public static List<Endpoint> allOf(TestIngest ingest) {
        return known(ingest).filter(endpoint -> !endpoint.isAtDesk() && !endpoint.path.startsWith("/assets"))
                .toList();
    }

    /** The desk's. */
    public static List<Endpoint> atDesk(TestIngest ingest) {
        return known(ingest).filter(Endpoint::isAtDesk).toList();
    }

    private static Stream<Endpoint> known(TestIngest ingest) {
        return ingest.bean(Router.class).uriRoutes().map(Endpoint::of)
                .filter(endpoint -> !endpoint.method.equals("HEAD")).distinct();
    }

    private boolean isAtDesk() {
        return path.startsWith("/desk");
    }

    private static Endpoint of(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return new Endpoint(route.getHttpMethodName(), path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
