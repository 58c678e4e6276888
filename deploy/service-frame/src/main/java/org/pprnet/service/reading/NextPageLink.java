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
final class NextPageLink {

    @ResponseFilter
    void link(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        if (body instanceof Paged page && page.next() != null) {
            UriBuilder next = UriBuilder.of(request.getUri()).replaceQueryParam("cursor", page.next());
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next.build()));
        }
    }
}
