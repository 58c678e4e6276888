package org.pprnet.local.gateway;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer, and how far both are. Touched by one thread only: the client's event loop. */
final class Exchange {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    final HttpRequest request;
    final HttpVersion spoken;
    private final boolean bodiless;
    private @Nullable String service;
    private boolean keepAlive;
    private boolean received;
    private boolean answering;
    private boolean answered;
    private boolean repeated;

    Exchange(HttpRequest request) {
        this.request = request;
        spoken = request.protocolVersion();
        bodiless = !HttpUtil.isTransferEncodingChunked(request) && HttpUtil.getContentLength(request, 0L) == 0;
        keepAlive = HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
    }

    void goesTo(String service) {
        this.service = service;
    }

    String service() {
        return requireNonNull(service, "the exchange has no service yet");
    }

    boolean asksForHeadersOnly() {
        return request.method().equals(HttpMethod.HEAD);
    }

    void requestReceived() {
        received = true;
    }

    boolean isReceived() {
        return received;
    }

    void answerBegins(boolean staysOpen) {
        answering = true;
        keepAlive &= staysOpen;
    }

    boolean isAnswering() {
        return answering;
    }

    void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isOver() {
        return received && answered;
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    /** Once, and only where nothing can have been done twice: the service may have closed a connection as we used it. */
    boolean mayBeRepeated() {
        boolean may = !repeated && !answering && bodiless && SAFE.contains(request.method());
        repeated = true;
        return may;
    }
}
