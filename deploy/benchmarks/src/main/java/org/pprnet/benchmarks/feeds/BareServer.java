package org.pprnet.benchmarks.feeds;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.pprnet.benchmarks.load.Sample;

/**
 * The reference of feeds: a process that answers with the bytes that a service answers with, by Netty and nothing else. It
 * ends when its standard input does.
 */
public final class BareServer {

    private final Map<FeedRequest, Answer> answers = new EnumMap<>(FeedRequest.class);

    private record Answer(HttpResponseStatus status, HttpHeaders headers, ByteBuf body) {

        static Answer of(Sample sample) {
            return new Answer(HttpResponseStatus.valueOf(sample.status()), headers(sample), Unpooled
                    .unreleasableBuffer(Unpooled.directBuffer(sample.body().length).writeBytes(sample.body())));
        }

        private static HttpHeaders headers(Sample sample) {
            CharSequence[] pairs = sample.head().lines().skip(1).filter(line -> !line.isEmpty())
                    .flatMap(line -> Arrays.stream(line.split(": ", 2))).toArray(CharSequence[]::new);
            return new ReadOnlyHttpHeaders(false, pairs);
        }
    }

    private BareServer(int service) throws IOException {
        for (FeedRequest request : FeedRequest.values()) {
            answers.put(request, Answer.of(request.sample(service)));
        }
    }

    /** @param arguments the port of the service whose answers it gives; its own is the first line of standard output */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BareServer server = new BareServer(Integer.parseInt(arguments[0]));
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
        Channel channel = server.listen(loops);
        System.out.println(((InetSocketAddress) channel.localAddress()).getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        loops.shutdownGracefully().sync();
    }

    private Channel listen(EventLoopGroup loops) throws InterruptedException {
        return new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection.pipeline().addLast(new HttpServerCodec(), new Answering());
                    }
                }).bind(InetAddress.getLoopbackAddress(), 0).sync().channel();
    }

    private final class Answering extends SimpleChannelInboundHandler<Object> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest asked) {
                Answer answer = answers.get(request(asked));
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, answer.status(),
                        answer.body().duplicate(), answer.headers(), EmptyHttpHeaders.INSTANCE));
            }
        }

        private static FeedRequest request(HttpRequest asked) {
            return Arrays.stream(FeedRequest.values()).filter(request -> request.path().equals(asked.uri())
                    && request.hasCondition() == asked.headers().contains(HttpHeaderNames.IF_NONE_MATCH)
                    && request.takesGzip() == asked.headers().contains(HttpHeaderNames.ACCEPT_ENCODING))
                    .findFirst().orElseThrow();
        }
    }
}
