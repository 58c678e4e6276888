package org.pprnet.gateway;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;

/** What the gateway answers by itself, as RFC 9457 has it. */
enum Problem {

    MALFORMED(HttpResponseStatus.BAD_REQUEST, "malformed", "This is not HTTP as the gateway understands it"),
    NOT_FOUND(HttpResponseStatus.NOT_FOUND, "not-found", "Nothing is served under this path"),
    URI_TOO_LONG(HttpResponseStatus.REQUEST_URI_TOO_LONG, "malformed", "A request line has at most 64 KB"),
    HEADERS_TOO_LARGE(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "malformed",
            "The headers of a request have at most 64 KB"),
    BROKEN_OFF(HttpResponseStatus.BAD_GATEWAY, "unavailable", "The service ended before it had answered"),
    AWAY(HttpResponseStatus.SERVICE_UNAVAILABLE, "unavailable", "The service is not there at the moment"),
    TIMED_OUT(HttpResponseStatus.GATEWAY_TIMEOUT, "unavailable", "The service did not answer in time");

    private final HttpResponseStatus status;
    private final String body;

    Problem(HttpResponseStatus status, String type, String detail) {
        this.status = status;
        body = "{\"type\":\"urn:pprnet:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(type,
                status.reasonPhrase(), status.code(), detail);
    }

    static Problem of(Throwable unreadable) {
        return switch (unreadable) {
            case TooLongHttpLineException tooLong -> URI_TOO_LONG;
            case TooLongHttpHeaderException tooLong -> HEADERS_TOO_LARGE;
            default -> MALFORMED;
        };
    }

    FullHttpResponse response() {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status,
                Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        if (this == AWAY) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, 1);
        }
        return response;
    }
}
