package org.pprnet.search.query;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.pprnet.service.EachConnection;

/**
 * No query is an error, not even one whose encoding is: what is no address as by RFC 3986 is made one before Micronaut
 * reads it. A percent sign that begins no escape becomes U+FFFD, a character that had to be escaped is, and so is a
 * semicolon, which would end a value.
 */
@Singleton
final class LenientAddress implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String UNRESERVED = "-._~!$&'()*+,=:@/?";
    private static final String REPLACEMENT_CHARACTER = "%EF%BF%BD";
    private static final Pattern ESCAPES = Pattern.compile("(?:%\\p{XDigit}{2})+");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(EachConnection.handled(LenientAddress::add));
        return event.getBean();
    }

    /** The address with a query that can be read. */
    static String readable(String address) {
        int query = address.indexOf('?') + 1;
        if (query == 0) {
            return address;
        }
        StringBuilder readable = new StringBuilder(address.substring(0, query));
        for (int at = query; at < address.length(); at++) {
            readable.append(readable(address, at));
        }
        return ESCAPES.matcher(readable).replaceAll(escapes -> wellFormed(escapes.group()));
    }

    /** Escaped bytes that are no UTF-8 become U+FFFD: what links to the next page reads them strictly. */
    private static String wellFormed(String escapes) {
        byte[] bytes = HEX.parseHex(escapes.replace("%", ""));
        byte[] read = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(bytes, read) ? escapes : escape(read);
    }

    private static String readable(String address, int at) {
        char c = address.charAt(at);
        if (c == '%') {
            return isEscape(address, at) ? "%" : REPLACEMENT_CHARACTER;
        }
        boolean plain = c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
        // Netty reads the request line byte by byte: a character below 256 is one byte of what was sent.
        return plain
                ? String.valueOf(c)
                : escape(String.valueOf(c).getBytes(
                        c < 256 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    private static boolean isEscape(String address, int at) {
        return at + 2 < address.length() && HexFormat.isHexDigit(address.charAt(at + 1))
                && HexFormat.isHexDigit(address.charAt(at + 2));
    }

    private static String escape(byte[] bytes) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : bytes) {
            escaped.append('%').append(HEX.toHexDigits(one));
        }
        return escaped.toString();
    }

    private static void add(Channel channel) {
        channel.pipeline().addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "lenient-address",
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object message) {
                        if (message instanceof HttpRequest request) {
                            request.setUri(readable(request.uri()));
                        }
                        context.fireChannelRead(message);
                    }
                });
    }
}
