package org.pprnet.service.ready;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.pprnet.service.overload.Unanswered;

/**
 * Answers on a connection what is ready, before Micronaut's route, filters and response are made. Answers keep the order of
 * their requests: while Micronaut has one to answer, it is given all that follow. So it is while the client does not read as
 * fast as it asks, as Micronaut stops reading then. Touched by its event loop only.
 */
final class FastPath extends ChannelDuplexHandler {

    private final ReadyAnswers answers;
    private final Unanswered elsewhere = new Unanswered();
    private boolean answered;
    private boolean unsent;

    FastPath(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            Optional<FullHttpResponse> answer = answer(context, request);
            answer.ifPresent(context::write);
            answered = answer.isPresent();
            unsent |= answered;
        }
        if (answered) {
            ReferenceCountUtil.release(part);
            return;
        }
        elsewhere.read(part);
        context.fireChannelRead(part);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unsent) {
            unsent = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        elsewhere.written(part);
        context.write(part, promise);
    }

    private Optional<FullHttpResponse> answer(ChannelHandlerContext context, HttpRequest request) {
        boolean inTurn = elsewhere.isEmpty() && context.channel().isWritable();
        return inTurn && context.channel().remoteAddress() instanceof InetSocketAddress peer
                ? answers.answer(request, peer.getAddress())
                : Optional.empty();
    }
}
