package org.pprnet.service.overload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemType;

/**
 * Waits for a client, but not for ever: for its next request, and for the body of one. Only time in which the service
 * wants to read counts, so that a long body which the service itself takes slowly is no fault of the client's. Touched by
 * its event loop only.
 */
final class ClientPatience extends ChannelDuplexHandler {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final OverloadSettings settings;
    private final Unanswered unanswered = new Unanswered();
    private @Nullable ScheduledFuture<?> looking;
    private long quietSince = System.nanoTime();
    private boolean inBody;
    private boolean answering;
    private boolean wanting;
    private long wantingSince;
    private long waited;
    private long received;

    ClientPatience(OverloadSettings settings) {
        this.settings = settings;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!wanting) {
            wanting = true;
            wantingSince = System.nanoTime();
        }
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waited = waited();
        wanting = false;
        unanswered.read(message);
        if (message instanceof HttpRequest) {
            inBody = true;
            answering = false;
            waited = 0;
            received = 0;
        }
        if (message instanceof HttpContent content) {
            received += content.content().readableBytes();
            inBody &= !(content instanceof LastHttpContent);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answering |= message instanceof HttpResponse && !Unanswered.isInterim(message);
        unanswered.written(message);
        if (message instanceof LastHttpContent) {
            quietSince = System.nanoTime();
        }
        context.write(message, promise);
    }

    private void look(ChannelHandlerContext context) {
        long quiet = System.nanoTime() - quietSince;
        if (unanswered.isEmpty() && quiet > settings.quiet().toNanos()) {
            context.close();
            return;
        }
        long allowed = settings.bodyGrace().toNanos() + TimeUnit.SECONDS.toNanos(1) * received / settings.bodyRate();
        if (inBody && waited() > allowed) {
            hangUp(context);
        }
    }

    private void hangUp(ChannelHandlerContext context) {
        if (answering) {
            context.close();
            return;
        }
        answering = true;
        context.writeAndFlush(tooSlow()).addListener(ChannelFutureListener.CLOSE);
    }

    private static FullHttpResponse tooSlow() {
        ProblemType type = ProblemType.TIMEOUT;
        Problem problem = new Problem(type.uri(), type.title(), type.status().getCode(), type.title(), List.of());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
                HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.copiedBuffer(Json.text(problem), UTF_8));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        return response;
    }

    private long waited() {
        return wanting ? waited + System.nanoTime() - wantingSince : waited;
    }
}
