package org.pprnet.service.ready;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.service.RunningService;
import org.pprnet.service.overload.Requests;

/** What goes on is what Micronaut would be given. */
class FastPathTest {

    private static RunningService service;

    private final EmbeddedChannel connection = new EmbeddedChannel(new FastPath(service.bean(ReadyAnswers.class))) {
        @Override
        protected SocketAddress remoteAddress0() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        }
    };

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of("test.ready", true));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void whatIsReadyIsAnsweredAndGoesNoFurther() {
        long before = service.bean(Requests.class).number();
        ask(ready());
        FullHttpResponse answer = connection.readOutbound();
        assertThat(answer.status()).isEqualTo(HttpResponseStatus.OK);
        assertThat(answer.content().toString(UTF_8)).isEqualTo("a thing");
        assertThat(answer.headers().get("Link")).isEqualTo("<https://things.example/ready>; rel=\"self\"");
        assertThat(answer.headers().get("Log-Position")).isEqualTo("7");
        assertThat(connection.inboundMessages()).isEmpty();
        assertThat(service.bean(Requests.class).number()).isEqualTo(before + 1);
    }

    @Test
    void everyConnectionIsAnsweredSo() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            client.setSoTimeout(30_000);
            client.getOutputStream().write("GET /ready HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
            assertThat(client.getInputStream().readNBytes(15)).asString(UTF_8).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void clientThatHasItIsToldSo() {
        ask(ready());
        String tag = connection.<FullHttpResponse>readOutbound().headers().get("ETag");
        HttpRequest request = ready();
        request.headers().set("If-None-Match", tag);
        ask(request);
        FullHttpResponse answer = connection.readOutbound();
        assertThat(answer.status()).isEqualTo(HttpResponseStatus.NOT_MODIFIED);
        assertThat(answer.content().isReadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, HTTP/1.1, /ready, Host, a",
        "POST, HTTP/1.1, /ready, Host, a",
        "GET, HTTP/1.0, /ready, Connection, keep-alive",
        "GET, HTTP/1.1, /ready, Connection, close",
        "GET, HTTP/1.1, /ready, Content-Length, 3",
        "GET, HTTP/1.1, /ready, Transfer-Encoding, chunked",
        "GET, HTTP/1.1, /ready, Expect, 100-continue",
        "GET, HTTP/1.1, /other, Host, a"})
    void whatIsMoreThanAPlainRequestForItGoesOn(String method, String version, String target, String header,
            String value) {
        HttpRequest request = request(HttpMethod.valueOf(method), HttpVersion.valueOf(version), target);
        request.headers().set(header, value);
        ask(request);
        assertThat(connection.inboundMessages()).containsExactly(request, LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(connection.outboundMessages()).isEmpty();
    }

    @Test
    void whatIsReadyWaitsItsTurn() {
        HttpRequest other = request(HttpMethod.GET, HttpVersion.HTTP_1_1, "/other");
        HttpRequest behind = ready();
        ask(other);
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        ask(behind);
        assertThat(connection.inboundMessages()).containsExactly(other, LastHttpContent.EMPTY_LAST_CONTENT, behind,
                LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(connection.outboundMessages()).hasSize(1);
    }

    @Test
    void whenAllOthersAreAnsweredItIsItsTurn() {
        ask(request(HttpMethod.GET, HttpVersion.HTTP_1_1, "/other"));
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
        ask(ready());
        assertThat(connection.inboundMessages()).hasSize(2);
        assertThat(connection.outboundMessages()).hasSize(2);
    }

    @Test
    void whoAsksFasterThanTheyReadIsLeftToWhatStopsReading() {
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        ask(ready());
        assertThat(connection.inboundMessages()).hasSize(2);
        assertThat(connection.outboundMessages()).isEmpty();
    }

    @Test
    void partsOfWhatGoesOnGoOn() {
        HttpRequest request = request(HttpMethod.POST, HttpVersion.HTTP_1_1, "/other");
        LastHttpContent body = new DefaultLastHttpContent(Unpooled.copiedBuffer("more", UTF_8));
        ask(ready());
        connection.writeInbound(request, body);
        assertThat(connection.inboundMessages()).containsExactly(request, body);
        assertThat(body.refCnt()).isEqualTo(1);
    }

    private void ask(HttpRequest request) {
        connection.writeInbound(request, LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private static HttpRequest ready() {
        return request(HttpMethod.GET, HttpVersion.HTTP_1_1, "/ready");
    }

    private static HttpRequest request(HttpMethod method, HttpVersion version, String target) {
        return new DefaultHttpRequest(version, method, target);
    }
}
