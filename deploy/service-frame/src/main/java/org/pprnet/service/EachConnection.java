package org.pprnet.service;

import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something with each connection to the server, and nothing with what listens for them. */
public final class EachConnection implements NettyServerCustomizer {

    private final Consumer<Channel> opened;
    private final Consumer<Channel> handled;
    private final @Nullable Channel channel;

    private EachConnection(Consumer<Channel> opened, Consumer<Channel> handled, @Nullable Channel channel) {
        this.opened = opened;
        this.handled = handled;
        this.channel = channel;
    }

    /** @param handled is given a connection that is open, when its handlers of HTTP stand */
    public static EachConnection handled(Consumer<Channel> handled) {
        return openedAndHandled(_ -> {}, handled);
    }

    /**
     * @param opened is given a connection at first
     * @param handled is given it when its handlers of HTTP stand, if it is still open
     */
    public static EachConnection openedAndHandled(Consumer<Channel> opened, Consumer<Channel> handled) {
        return new EachConnection(opened, handled, null);
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel special, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new EachConnection(opened, handled, special) : this;
    }

    @Override
    public void onInitialPipelineBuilt() {
        if (channel != null) {
            opened.accept(channel);
        }
    }

    @Override
    public void onStreamPipelineBuilt() {
        if (channel != null && channel.isOpen()) {
            handled.accept(channel);
        }
    }
}
