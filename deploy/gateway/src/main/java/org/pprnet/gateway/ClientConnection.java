package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.gateway.Routes.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection: its requests one after the other, each streamed to its service, and the answers back. */
final class ClientConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

    private final Routes routes;
    private final Services services;
    private final Proxies proxies;
    private final Map<Instance, Channel> connections = new HashMap<>();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private @Nullable Channel service;
    private boolean wanting;
    private boolean leaving;

    ClientConnection(Routes routes, Services services, Proxies proxies) {
        this.routes = routes;
        this.services = services;
        this.proxies = proxies;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        this.context = context;
        read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        wanting = false;
        if (message instanceof HttpRequest request) {
            begin(new Exchange(request));
        }
        if (message instanceof HttpContent content) {
            if (exchange == null) {
                content.release();
            } else {
                pass(content, exchange);
            }
        }
    }

    /** A message may need more than one reading of the socket. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (wanting) {
            context.read();
        }
    }

    private void read() {
        wanting = true;
        client().read();
    }

    private void begin(Exchange begun) {
        exchange = begun;
        if (begun.request.decoderResult().isFailure()) {
            breakOff(begun, begun.request);
            return;
        }
        Optional<Destination> destination = routes.find(begun.request.uri());
        if (destination.isEmpty()) {
            answerWith(Problem.NOT_FOUND);
            read();
            return;
        }
        Hop.toService(begun.request, destination.get().uri(), peer(), proxies);
        begun.goesToOneOf(services.inTurn(destination.get().service()));
        if (begun.keepsBody()) {
            read();
        } else {
            forwardToTheNext(begun);
        }
    }

    private void forward(Exchange begun) {
        Instance instance = begun.nextInstance();
        Channel open = connections.get(instance);
        if (open != null && open.isActive() && begun.isHarmlessTwice()) {
            sendHead(begun, open);
            return;
        }
        // What must not be sent twice goes over a new connection: the instance may just be closing one that was used before.
        leave(instance);
        long begin = System.nanoTime();
        Services.connect(client().channel().eventLoop(), instance, this)
                .addListener((ChannelFutureListener) connected -> {
                    if (!client().channel().isActive()) {
                        connected.channel().close();
                    } else if (connected.isSuccess()) {
                        instance.accepted();
                        connections.put(instance, connected.channel());
                        sendHead(begun, connected.channel());
                    } else {
                        instance.refused(Duration.ofNanos(System.nanoTime() - begin));
                        forwardToTheNext(begun);
                    }
                });
    }

    private void leave(Instance instance) {
        Channel left = connections.remove(instance);
        if (left != null) {
            left.close();
        }
    }

    /** Nothing was sent yet: whatever the request is, another instance may take it. */
    private void forwardToTheNext(Exchange begun) {
        if (begun.hasInstanceLeft()) {
            forward(begun);
            return;
        }
        answerWith(Problem.AWAY);
        readUnlessReceived(begun);
    }

    private void sendHead(Exchange begun, Channel channel) {
        service = channel;
        channel.read();
        channel.write(begun.request);
        if (begun.isReceived()) {
            channel.writeAndFlush(begun.keptBody());
            return;
        }
        read();
    }

    /** What follows cannot be told apart from what came before: the client is answered if it can be, and left. */
    private void breakOff(Exchange current, HttpObject malformed) {
        leaveService();
        current.requestBrokenOff();
        if (current.isAnswering()) {
            client().close();
        } else {
            answerWith(Problem.of(malformed.decoderResult().cause()));
        }
    }

    private void pass(HttpContent content, Exchange current) {
        if (content.decoderResult().isFailure()) {
            content.release();
            breakOff(current, content);
            return;
        }
        if (content instanceof LastHttpContent) {
            current.requestReceived();
        }
        if (current.keepsBody() && !current.isAnswered()) {
            keep(content, current);
            return;
        }
        if (current.isAnswered() || service == null) {
            content.release();
            readUnlessReceived(current);
        } else {
            service.writeAndFlush(content).addListener(sent -> readUnlessReceived(current));
        }
        endIfOver(current);
    }

    private void keep(HttpContent content, Exchange current) {
        current.keep(content);
        content.release();
        if (current.isReceived()) {
            forwardToTheNext(current);
        } else {
            read();
        }
    }

    private void readUnlessReceived(Exchange current) {
        if (!current.isReceived()) {
            read();
        }
    }

    boolean isServedBy(Channel channel) {
        return channel == service && exchange != null && !exchange.isAnswered();
    }

    void answer(HttpObject message) {
        Exchange current = requireNonNull(exchange);
        if (message.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            Channel broken = requireNonNull(service);
            broken.close();
            serviceIsGone(broken);
            return;
        }
        if (message instanceof HttpResponse response) {
            if (isNotReady(response) && current.mayMoveOn()) {
                moveOn(current, message);
                return;
            }
            if (!HttpUtil.isKeepAlive(response)) {
                connections.remove(current.instance());
            }
            current.answerBegins(Hop.isSelfDelimited(response, current.asksForHeadersOnly()));
            Hop.toClient(response, current, staysOpenAfter(current));
        }
        client().write(message);
        if (message instanceof LastHttpContent) {
            current.answered();
            endIfOver(current);
        }
    }

    private static boolean isNotReady(HttpResponse response) {
        return response.status().equals(HttpResponseStatus.SERVICE_UNAVAILABLE);
    }

    private void moveOn(Exchange current, HttpObject refusal) {
        ReferenceCountUtil.release(refusal);
        service = null;
        leave(current.instance());
        current.askAgainLast();
        forward(current);
    }

    private void answerWith(Problem problem) {
        Exchange current = requireNonNull(exchange);
        current.answerBegins(true);
        HttpResponse response = problem.response();
        Hop.toClient(response, current, staysOpenAfter(current));
        client().write(response);
        current.answered();
        client().flush();
        endIfOver(current);
    }

    void flush() {
        client().flush();
    }

    boolean takesMore() {
        return client().channel().isWritable();
    }

    /** Reading may have ended this one and begun the next already. */
    private void endIfOver(Exchange current) {
        if (exchange != current) {
            return;
        }
        if (!current.isOver()) {
            abandonServiceIfAnsweredEarly(current);
            return;
        }
        exchange = null;
        leaveUnlessKept();
        if (staysOpenAfter(current)) {
            client().flush();
            read();
            return;
        }
        client().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** An instance that said it would close the connection need not be the one that does. */
    private void leaveUnlessKept() {
        if (connections.containsValue(service)) {
            service = null;
        } else {
            leaveService();
        }
    }

    private void leaveService() {
        if (service != null) {
            Channel left = service;
            service = null;
            left.close();
        }
    }

    private boolean staysOpenAfter(Exchange current) {
        return current.keepsAlive() && !leaving;
    }

    /** What is left of the request is read and dropped, so that the client gets to see the answer. */
    private void abandonServiceIfAnsweredEarly(Exchange current) {
        if (current.isAnswered()) {
            leaveService();
        }
    }

    void serviceIsSilent(Channel channel) {
        if (isServedBy(channel) && !requireNonNull(exchange).isAnswering()) {
            service = null;
            answerWith(Problem.TIMED_OUT);
        }
        channel.close();
    }

    void serviceIsGone(Channel channel) {
        connections.values().remove(channel);
        if (!isServedBy(channel)) {
            return;
        }
        Exchange current = requireNonNull(exchange);
        service = null;
        if (current.isAnswering()) {
            client().close();
        } else if (current.mayBeRepeated()) {
            current.askAgainLast();
            forward(current);
        } else {
            answerWith(Problem.BROKEN_OFF);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (service != null && takesMore()) {
            service.read();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        leaving |= event == Leaving.NOW;
        if (event instanceof IdleStateEvent && service == null || leaving && exchange == null) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connections.values().forEach(Channel::close);
        if (service != null) {
            service.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection given up", cause);
        context.close();
    }

    private InetSocketAddress peer() {
        return (InetSocketAddress) client().channel().remoteAddress();
    }

    private ChannelHandlerContext client() {
        return requireNonNull(context);
    }
}
