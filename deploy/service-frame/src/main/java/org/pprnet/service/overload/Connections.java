package org.pprnet.service.overload;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.pprnet.service.EachConnection;

/**
 * Holds so many connections at once and no more, and gives each a {@link ClientPatience}. One more is closed unread: to
 * answer it would be to serve it.
 */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final OverloadSettings settings;
    private final AtomicInteger open = new AtomicInteger();

    Connections(OverloadSettings settings) {
        this.settings = settings;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(EachConnection.openedAndHandled(this::count, this::watch));
        return event.getBean();
    }

    int open() {
        return open.get();
    }

    private void count(Channel channel) {
        channel.closeFuture().addListener(closed -> open.decrementAndGet());
        if (open.incrementAndGet() > settings.connections()) {
            channel.close();
        }
    }

    private void watch(Channel channel) {
        channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "client-patience",
                new ClientPatience(settings));
    }
}
