package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer, and how far both are. Touched by one thread only: the client's event loop. */
final class Exchange {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    final HttpRequest request;
    final HttpVersion spoken;
    private final boolean bodiless;
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
        bodiless = !HttpUtil.isTransferEncodingChunked(request) && HttpUtil.getContentLength(request, 0L) == 0;
        keepAlive = HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
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
        boolean may = !repeated && !answering && isHarmlessTwice();
        repeated = true;
        return may;
    }

    /** Another instance is asked, and if none takes it the same one again, over another connection. */
    void askAgainLast() {
        toTry.addLast(instance());
    }

    /** Once: an instance that is not ready may stand beside one that is. */
    boolean mayMoveOn() {
        boolean may = !movedOn && isHarmlessTwice() && hasInstanceLeft() && !toTry.getFirst().isSetAside();
        movedOn |= may;
        return may;
    }

    private boolean isHarmlessTwice() {
        return bodiless && SAFE.contains(request.method());
    }
}
