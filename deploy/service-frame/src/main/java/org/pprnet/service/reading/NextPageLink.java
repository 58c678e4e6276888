package org.pprnet.service.reading;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.web.router.RouteAttributes;

/** Gives each page of a list its link to the next one (RFC 8288), with the same query but for the cursor. */
@ServerFilter("/**")
public final class NextPageLink {

    @ResponseFilter
    void link(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        if (body instanceof Paged page && page.next() != null) {
            response.header(HttpHeaders.LINK, to(request, page.next()));
        }
    }

    /** The value of the header {@code Link} that leads from a page of a list to the next one. */
    public static String to(HttpRequest<?> request, String cursor) {
        return "<%s>; rel=\"next\"".formatted(
                UriBuilder.of(request.getUri()).replaceQueryParam("cursor", cursor).build());
    }
}
