package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer, and how far both are. Touched by one thread only: the client's event loop. */
final class Exchange {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** By it a client says that the service tells a request sent again from another one: RFC 9110, section 9.2.2. */
    private static final String KEY = "Idempotency-Key";
    /** Many times the longest summary of the archive, and no more than headers may have. */
    private static final int MOST_KEPT_BYTES = 64 * 1024;

    final HttpRequest request;
    final HttpVersion spoken;
    private final boolean harmlessTwice;
    private final @Nullable ByteArrayOutputStream kept;
    private Deque<Instance> toTry = new ArrayDeque<>();
    private @Nullable Instance instance;
    private boolean keepAlive;
    private boolean received;
    private boolean answering;
    private boolean answered;
    private boolean repeated;
    private boolean movedOn;

    Exchange(HttpRequest request) {
        this.request = request;
        spoken = request.protocolVersion();
        long length = declaredLength(request);
        kept = length <= MOST_KEPT_BYTES && !request.headers().get(KEY, "").isBlank()
                ? new ByteArrayOutputStream()
                : null;
        harmlessTwice = kept != null || length == 0 && SAFE.contains(request.method());
        keepAlive = HttpUtil.isKeepAlive(request);
    }

    private static long declaredLength(HttpRequest request) {
        if (HttpUtil.isTransferEncodingChunked(request)) {
            return Long.MAX_VALUE;
        }
        try {
            return HttpUtil.getContentLength(request, 0L);
        } catch (NumberFormatException e) {
            request.setDecoderResult(DecoderResult.failure(e));
            return Long.MAX_VALUE;
        }
    }

    void goesToOneOf(Deque<Instance> instances) {
        toTry = instances;
    }

    boolean hasInstanceLeft() {
        return !toTry.isEmpty();
    }

    /** The one that is asked next. */
    Instance nextInstance() {
        instance = toTry.removeFirst();
        return instance;
    }

    /** The one that was asked last. */
    Instance instance() {
        return requireNonNull(instance, "the exchange has no instance yet");
    }

    boolean asksForHeadersOnly() {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** Whether the body is kept here, to be sent once it is whole, and again if need be. Otherwise it is passed on as it comes. */
    boolean keepsBody() {
        return kept != null;
    }

    void keep(HttpContent part) {
        requireNonNull(kept).writeBytes(ByteBufUtil.getBytes(part.content()));
    }

    /** What is sent after the head of a request that was received whole. */
    LastHttpContent keptBody() {
        return kept == null
                ? LastHttpContent.EMPTY_LAST_CONTENT
                : new DefaultLastHttpContent(Unpooled.wrappedBuffer(kept.toByteArray()));
    }

    void requestReceived() {
        received = true;
    }

    /** Nothing more of it can be understood, and nothing after it. */
    void requestBrokenOff() {
        received = true;
        keepAlive = false;
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
        boolean may = !repeated && !answering && harmlessTwice;
        repeated = true;
        return may;
    }

    /** Another instance is asked, and if none takes it the same one again, over another connection. */
    void askAgainLast() {
        toTry.addLast(instance());
    }

    /** Once: an instance that is not ready may stand beside one that is. */
    boolean mayMoveOn() {
        boolean may = !movedOn && harmlessTwice && hasInstanceLeft() && !toTry.getFirst().isSetAside();
        movedOn |= may;
        return may;
    }

    boolean isHarmlessTwice() {
        return harmlessTwice;
    }
}
