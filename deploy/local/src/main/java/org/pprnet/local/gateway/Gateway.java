package org.pprnet.local.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
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

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel channel;

    private Gateway(int port, Routes routes, Services services) {
        channel = new ServerBootstrap().group(threads).channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline().addLast(new HttpServerCodec(LIMITS))
                                .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS))
                                .addLast(new HttpServerExpectContinueHandler())
                                .addLast(new FlowControlHandler())
                                .addLast(new ClientConnection(routes, services));
                    }
                }).bind(InetAddress.getLoopbackAddress(), port).syncUninterruptibly().channel();
    }

    /**
     * Opens the gateway on a port of the loopback address.
     *
     * @param port 0 for any
     * @param services the ports of each service that the routes name, one for each of its instances
     */
    public static Gateway open(int port, Routes routes, Map<String, List<Integer>> services) {
        return new Gateway(port, routes, Services.at(services));
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
