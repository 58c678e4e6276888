package org.pprnet.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to one service, of one client's connection, on the same event loop: no thread is ever changed. */
final class ServiceConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceConnection.class);

    private final ClientConnection client;
    private boolean interim;

    ServiceConnection(ClientConnection client) {
        this.client = client;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            interim = true;
        }
        if (!interim && client.isServedBy(context.channel())) {
            client.answer((HttpObject) message);
            return;
        }
        interim &= !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        client.flush();
        readOn(context.channel());
    }

    /** Reads more of the answer as soon as the client has taken most of what came. */
    void readOn(Channel channel) {
        if (client.takesMore()) {
            channel.read();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            client.serviceIsSilent(context.channel());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        client.serviceIsGone(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection given up", cause);
        context.close();
    }
}
