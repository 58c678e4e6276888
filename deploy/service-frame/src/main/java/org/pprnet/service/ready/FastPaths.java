package org.pprnet.service.ready;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.pprnet.service.EachConnection;

/** Gives each connection a {@link FastPath}, where the service has something ready. */
@Singleton
@Requires(beans = ReadyDocuments.class)
final class FastPaths implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final BeanProvider<ReadyAnswers> answers;

    FastPaths(BeanProvider<ReadyAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(EachConnection.handled(this::add));
        return event.getBean();
    }

    private void add(Channel channel) {
        channel.pipeline().addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "fast-path",
                new FastPath(answers.get()));
    }
}
