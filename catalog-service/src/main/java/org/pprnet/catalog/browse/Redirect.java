package org.pprnet.catalog.browse;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Sends readers to the address that a thing has now. */
final class Redirect {

    private Redirect() {}

    /**
     * For good (301), with the request's query. The address is relative to the origin, whatever that is called. A browser asks
     * again each time: a summary may take a name back, and what was kept of both ways would lead it round in a circle.
     */
    static HttpResponse<?> to(HttpRequest<?> request, String path) {
        String query = request.getUri().getRawQuery();
        return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }
}
