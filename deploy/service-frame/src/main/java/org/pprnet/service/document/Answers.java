package org.pprnet.service.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Answers a request for a document: whole, or with 304 where the client has it already (RFC 9110, 13). */
@Singleton
public final class Answers {

    private static final CharSequence DATE = Answer.ready(HttpHeaders.DATE);
    private static final CharSequence BY_ACCEPT_AND_ENCODING = Answer.ready(
            HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);

    private final Clock clock;
    private volatile Dated dated = Dated.at(Instant.EPOCH);

    Answers(Clock clock) {
        this.clock = clock;
    }

    /** The answer to a GET or HEAD. */
    public MutableHttpResponse<ByteBuf> answer(HttpRequest<?> request, Document document) {
        Answer answer = new Answer(document, request.getHeaders()::getAll, clock.instant());
        MutableHttpResponse<ByteBuf> response = answer.isKnown()
                ? HttpResponse.notModified()
                : HttpResponse.ok(answer.body());
        answer.describe(response::header);
        return response;
    }

    /** The same for a GET that did not come to Micronaut, with its {@code Date}. */
    public FullHttpResponse answer(HttpMessage request, Document document) {
        Answer answer = new Answer(document, request.headers()::getAll, clock.instant());
        FullHttpResponse response = answer.isKnown()
                ? new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_MODIFIED,
                        Unpooled.EMPTY_BUFFER)
                : new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, answer.body());
        response.headers().set(DATE, date());
        answer.describe(response.headers()::set);
        return response;
    }

    /** The same for a document that is compressed once, when the first client asks for it that takes that. */
    public MutableHttpResponse<ByteBuf> once(HttpRequest<?> request, Document document) {
        if (Answer.takesGzip(request.getHeaders()::getAll)) {
            document.compress();
        }
        return answer(request, document);
    }

    /** The same for a document that caches may show for so long without asking. */
    public MutableHttpResponse<ByteBuf> once(HttpRequest<?> request, Document document, Duration shown) {
        MutableHttpResponse<ByteBuf> response = once(request, document);
        response.getHeaders().set(Answer.CACHE_CONTROL, "public, max-age=" + shown.toSeconds());
        return response;
    }

    /** The same where {@code Accept} decided which of several documents this is. */
    public MutableHttpResponse<ByteBuf> negotiatedOnce(HttpRequest<?> request, Document document) {
        return negotiated(once(request, document));
    }

    private static MutableHttpResponse<ByteBuf> negotiated(MutableHttpResponse<ByteBuf> response) {
        response.getHeaders().set(Answer.VARY, BY_ACCEPT_AND_ENCODING);
        return response;
    }

    private CharSequence date() {
        Instant now = clock.instant();
        Dated last = dated;
        if (last.second != now.getEpochSecond()) {
            last = Dated.at(now);
            dated = last;
        }
        return last.header;
    }

    /** A second as {@code Date} says it (RFC 9110, 6.6.1). */
    private record Dated(long second, CharSequence header) {

        static Dated at(Instant instant) {
            return new Dated(instant.getEpochSecond(), Answer.ready(HttpDate.of(instant)));
        }
    }
}
