package org.pprnet.service.ready;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Requires;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.pprnet.service.PublicReads;
import org.pprnet.service.document.Answers;
import org.pprnet.service.overload.ClientLimits;
import org.pprnet.service.overload.Requests;
import org.pprnet.service.reading.PositionSource;

/** Answers requests for what is ready as Micronaut and its filters would, and counts them as they do. */
@Singleton
@Requires(beans = ReadyDocuments.class)
final class ReadyAnswers {

    private static final int NOT_MODIFIED = HttpResponseStatus.NOT_MODIFIED.code();
    private static final AsciiString LINK = new AsciiString("Link");
    private static final AsciiString LOG_POSITION = new AsciiString(PositionSource.HEADER);

    private final ReadyDocuments documents;
    private final Answers answers;
    private final Optional<ClientLimits> limits;
    private final Requests requests;
    private final MeterRegistry metrics;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    ReadyAnswers(ReadyDocuments documents, Answers answers, Optional<ClientLimits> limits, Requests requests,
            MeterRegistry metrics) {
        this.documents = documents;
        this.answers = answers;
        this.limits = limits;
        this.requests = requests;
        this.metrics = metrics;
    }

    /**
     * The answer; empty where it takes Micronaut to give one: nothing is ready there, the request is more than a plain GET
     * on a connection that stays, or its client is to be refused.
     *
     * @param peer the other end of the connection
     */
    Optional<FullHttpResponse> answer(HttpRequest request, InetAddress peer) {
        long begun = System.nanoTime();
        return Optional.of(request)
                .filter(ReadyAnswers::isPlain)
                .flatMap(plain -> documents.find(plain.uri()))
                .filter(ready -> limits.isEmpty() || limits.get().admit(peer, request.headers()))
                .map(ready -> answer(request, ready, begun));
    }

    private FullHttpResponse answer(HttpRequest request, ReadyDocument ready, long begun) {
        requests.count();
        FullHttpResponse response = answers.answer(request, ready.document().get());
        HttpHeaders headers = response.headers();
        headers.set(LINK, ready.relations());
        headers.set(LOG_POSITION, Long.toString(ready.position()));
        PublicReads.allow(headers::set);
        timer(new Kind(ready.route(), response.status().code())).record(System.nanoTime() - begun,
                TimeUnit.NANOSECONDS);
        return response;
    }

    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess() && request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1) && HttpUtil.isKeepAlive(request)
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING) && !headers.contains(HttpHeaderNames.EXPECT);
    }

    private Timer timer(Kind kind) {
        return timers.computeIfAbsent(kind, this::newTimer);
    }

    /** The one that Micronaut's own filter counts by. */
    private Timer newTimer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tags("method", "GET", "status", Integer.toString(kind.status), "uri", kind.uri(), "exception", "none")
                .register(metrics);
    }

    private record Kind(String route, int status) {

        /** As Micronaut tags it: a 304 is counted apart from what it spares. */
        String uri() {
            return status == NOT_MODIFIED ? "REDIRECTION" : route;
        }
    }
}
