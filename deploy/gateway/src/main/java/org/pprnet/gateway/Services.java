package org.pprnet.gateway;

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
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Where the services are, by their short names. Names of hosts are asked for again every few seconds. */
final class Services implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    /** Longer than any answer may wait by its contract (a receipt: 30 s), shorter than a client's patience. */
    private static final int SILENCE_SECONDS = 120;
    private static final int LOOK_UP_SECONDS = 5;

    private final Map<String, Service> services;
    private final ScheduledExecutorService looking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("look-up").factory());

    Services(Map<String, List<Address>> addresses) {
        services = addresses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, service -> new Service(service.getValue())));
        lookUp();
        looking.scheduleWithFixedDelay(this::lookUp, LOOK_UP_SECONDS, LOOK_UP_SECONDS, TimeUnit.SECONDS);
    }

    private void lookUp() {
        services.values().forEach(Service::lookUp);
    }

    /** The instances of a service, in the order in which this request tries them. */
    Deque<Instance> inTurn(String name) {
        return requireNonNull(services.get(name), name).instances.inTurn();
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
                }).connect(instance.address);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
