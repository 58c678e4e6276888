package org.pprnet.benchmarks.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.events.Json;

/**
 * The reference: a process that answers with the bytes that a service answers with, by Netty and nothing else. It ends when
 * its standard input does.
 */
public final class BareServer {

    private final Map<Key, Answer> answers = new HashMap<>();

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

    /** What one request differs in from another. */
    private record Key(String target, @Nullable String accept, @Nullable String coding, @Nullable String known) {

        static Key of(Request request) {
            return new Key(request.target(), request.headers().get(Request.ACCEPT),
                    request.headers().get(Request.ACCEPT_ENCODING), request.headers().get(Request.IF_NONE_MATCH));
        }

        static Key of(HttpRequest asked) {
            return new Key(asked.uri(), asked.headers().get(HttpHeaderNames.ACCEPT),
                    asked.headers().get(HttpHeaderNames.ACCEPT_ENCODING),
                    asked.headers().get(HttpHeaderNames.IF_NONE_MATCH));
        }
    }

    private BareServer(int service, Request[] requests) throws IOException {
        for (Request request : requests) {
            answers.put(Key.of(request), Answer.of(Asked.sample(service, request)));
        }
    }

    /**
     * Listens at a port that is the first line of standard output.
     *
     * @param arguments the port of the service whose answers it gives; to which requests, is the first line of standard
     *        input, an array of JSON
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        BareServer server = new BareServer(Integer.parseInt(arguments[0]),
                Json.mapper().readValue(in.readLine(), Request[].class));
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
        Channel channel = server.listen(loops);
        System.out.println(((InetSocketAddress) channel.localAddress()).getPort());
        in.transferTo(Writer.nullWriter());
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
                Answer answer = requireNonNull(answers.get(Key.of(asked)), "another request than those of the start");
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, answer.status(),
                        answer.body().duplicate(), answer.headers(), EmptyHttpHeaders.INSTANCE));
            }
        }
    }
}
