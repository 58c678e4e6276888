package org.pprnet.service;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.netty.util.AsciiString;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Lets scripts of any web page read, and none write (Fetch standard, "CORS protocol"). The answer is {@code *} and not
 * the page's origin, so that caches keep one copy for all; credentials are therefore never sent. What is one person's
 * ({@code no-store}) is not for other pages at all.
 */
@ServerFilter("/**")
public final class PublicReads implements Ordered {

    private static final String METHODS = "GET, HEAD";
    private static final String CONDITIONS = "Accept, If-None-Match, If-Modified-Since";
    private static final CharSequence EXPOSED = new AsciiString(
            "ETag, Last-Modified, Link, Location, Log-Position, Retry-After");
    private static final CharSequence EXPOSE_HEADERS = new AsciiString(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
    private static final CharSequence ALLOW_ORIGIN = new AsciiString(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    private static final CharSequence ANY = new AsciiString("*");
    private static final String ONE_DAY = "86400";

    @RequestFilter
    Optional<HttpResponse<?>> preflight(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS
                || !request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            return Optional.empty();
        }
        return Optional.of(HttpResponse.noContent()
                .header(ALLOW_ORIGIN, ANY)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, CONDITIONS)
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY));
    }

    @ResponseFilter
    void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (isRead(request) && !isPrivate(response)) {
            allow(response::header);
        }
    }

    /** Says in the headers of an answer that scripts of any page may read it. */
    public static void allow(BiConsumer<CharSequence, CharSequence> headers) {
        headers.accept(ALLOW_ORIGIN, ANY);
        headers.accept(EXPOSE_HEADERS, EXPOSED);
    }

    /** What no cache may keep is one person's. */
    private static boolean isPrivate(HttpResponse<?> response) {
        return response.getHeaders().getAll(HttpHeaders.CACHE_CONTROL).contains("no-store");
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
