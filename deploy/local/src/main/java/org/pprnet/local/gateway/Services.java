package org.pprnet.local.gateway;

import static java.util.Objects.requireNonNull;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the services are: their instances, by their short names. */
record Services(Map<String, Instances> instances) {

    private static final int CONNECT_MILLIS = 2_000;
    /** Longer than any answer may wait by its contract (a receipt: 30 s), shorter than a client's patience. */
    private static final int SILENCE_SECONDS = 120;

    Services {
        instances = Map.copyOf(instances);
    }

    static Services at(Map<String, List<Integer>> ports) {
        return new Services(ports.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> new Instances(service.getValue()))));
    }

    /** The instances of a service, in the order in which this request tries them. */
    Deque<Instance> inTurn(String name) {
        return requireNonNull(instances.get(name), name).inTurn();
    }

    static ChannelFuture connect(EventLoop loop, Instance instance, ClientConnection client) {
        return new Bootstrap().group(loop).channel(NioSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(Gateway.LIMITS, false, false))
                                .addLast(new IdleStateHandler(0, 0, SILENCE_SECONDS))
                                .addLast(new ServiceConnection(client));
                    }
                }).connect(InetAddress.getLoopbackAddress(), instance.port);
    }
}
