package org.pprnet.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gives an answer to HEAD the headers that describe the body it would have (RFC 9110, section 9.3.2). Micronaut leaves
 * them out, and for want of a length closes the connection.
 */
@ServerFilter("/**")
final class HeadLikeGet implements Ordered {

    private final ObjectMapper json;

    HeadLikeGet(ObjectMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void describe(HttpRequest<?> request, MutableHttpResponse<?> response) throws JsonProcessingException {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        if (request.getMethod() != HttpMethod.HEAD || body == null) {
            return;
        }
        if (!response.getHeaders().contains(HttpHeaders.CONTENT_TYPE)) {
            response.header(HttpHeaders.CONTENT_TYPE, typeOf(request));
        }
        OptionalInt length = length(body, response.getContentType());
        if (length.isPresent() && !response.getHeaders().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(length.getAsInt()));
        }
    }

    private static String typeOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> request.accept().stream().filter(route.getProduces()::contains).findFirst()
                        .or(() -> route.getProduces().stream().findFirst()))
                .orElse(MediaType.APPLICATION_JSON_TYPE)
                .toString();
    }

    /** Of a body of some other kind (a file, a stream) only its own writer knows the length. */
    private OptionalInt length(Object body, Optional<MediaType> type) throws JsonProcessingException {
        if (body instanceof byte[] bytes) {
            return OptionalInt.of(bytes.length);
        }
        if (body instanceof CharSequence text) {
            return OptionalInt.of(text.toString().getBytes(StandardCharsets.UTF_8).length);
        }
        return type.filter(MediaType.APPLICATION_JSON_TYPE::equals).isPresent()
                ? OptionalInt.of(json.writeValueAsBytes(body).length)
                : OptionalInt.empty();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
