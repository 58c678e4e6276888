package org.pprnet.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The one origin: passes each request on to the service of its path, headers and bodies as they come, streamed both
 * ways. Instances of a service take turns, and one stands in for another that is away, stops or is not ready. A service
 * without an instance that takes connections answers 503 until one is back; the gateway itself does not notice restarts.
 */
public final class Gateway implements AutoCloseable {

    static final HttpDecoderConfig LIMITS = new HttpDecoderConfig().setMaxInitialLineLength(64 * 1024)
            .setMaxHeaderSize(64 * 1024).setMaxChunkSize(64 * 1024);

    private static final int IDLE_SECONDS = 75;
    /** Less than who stops a process waits before it kills. */
    private static final int LEAVING_SECONDS = 15;

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Services services;
    private final Channel channel;
    private volatile boolean leaving;

    private Gateway(GatewaySettings settings) {
        Routes routes = Routes.standard();
        services = new Services(settings.services());
        channel = new ServerBootstrap().group(threads).channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel client) {
                        clients.add(client);
                        client.pipeline().addLast(new HttpServerCodec(LIMITS))
                                .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS))
                                .addLast(new FlowControlHandler())
                                .addLast(new HttpServerExpectContinueHandler())
                                .addLast(new ClientConnection(routes, services, settings.proxies()));
                        if (leaving) {
                            client.pipeline().fireUserEventTriggered(Leaving.NOW);
                        }
                    }
                }).bind(settings.host(), settings.port()).syncUninterruptibly().channel();
    }

    /**
     * Opens the gateway on a port of the loopback address.
     *
     * @param port 0 for any
     * @param services where each service that the routes name is
     */
    public static Gateway open(int port, Map<String, List<Address>> services) {
        return open(new GatewaySettings("127.0.0.1", port, Proxies.NONE, services));
    }

    static Gateway open(GatewaySettings settings) {
        return new Gateway(settings);
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Takes no more connections or requests, and returns when those that were begun are answered, or have taken too long. */
    @Override
    public void close() {
        if (threads.isShuttingDown()) {
            return;
        }
        leaving = true;
        channel.close().syncUninterruptibly();
        clients.forEach(client -> client.pipeline().fireUserEventTriggered(Leaving.NOW));
        clients.newCloseFuture().awaitUninterruptibly(LEAVING_SECONDS, TimeUnit.SECONDS);
        services.close();
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
