package org.pprnet.service.overload;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    int open() {
        return open.get();
    }

    private final class Customizer implements NettyServerCustomizer {

        private final @Nullable Channel channel;

        private Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel special, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Customizer(special) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (channel == null) {
                return;
            }
            channel.closeFuture().addListener(closed -> open.decrementAndGet());
            if (open.incrementAndGet() > settings.connections()) {
                channel.close();
            }
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null && channel.isOpen()) {
                channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "client-patience",
                        new ClientPatience(settings));
            }
        }
    }
}
