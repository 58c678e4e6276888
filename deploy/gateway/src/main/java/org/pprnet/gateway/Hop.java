package org.pprnet.gateway;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What changes in the headers between client and service; everything else passes as it is. */
final class Hop {

    /** RFC 9110, section 7.6.1. Transfer-Encoding stays: Netty frames the message anew by it. */
    private static final List<String> ONE_HOP_ONLY = List.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade");

    /** Without these the message would end elsewhere for the service than it did for us, or be another if it is sent again. */
    private static final Set<String> NEVER_REMOVED = Set.of("transfer-encoding", "content-length", "host",
            "idempotency-key");

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    /** RFC 6797: a browser that was here by TLS comes by nothing else. */
    private static final String STRICT_TRANSPORT = "Strict-Transport-Security";
    private static final String ONE_YEAR = "max-age=31536000";

    private Hop() {}

    /** @param peer who sent it here: the client, or a proxy of ours that did so for it */
    static void toService(HttpRequest request, String uri, InetSocketAddress peer, Proxies proxies) {
        HttpHeaders headers = request.headers();
        removeOneHopOnly(headers);
        headers.remove("Forwarded");
        // What anybody else says of hops before this one cannot be believed.
        if (!proxies.contain(peer)) {
            List.of(FOR, PROTOCOL, HOST).forEach(headers::remove);
        }
        headers.add(FOR, peer.getAddress().getHostAddress());
        setWhereMissing(headers, PROTOCOL, "http");
        setWhereMissing(headers, HOST, headers.get(HttpHeaderNames.HOST, "localhost"));
        request.setUri(uri);
    }

    private static void setWhereMissing(HttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    static void toClient(HttpResponse response, Exchange exchange, boolean keepAlive) {
        removeOneHopOnly(response.headers());
        HttpUtil.setKeepAlive(response.headers(), exchange.spoken, keepAlive);
        if ("https".equalsIgnoreCase(exchange.request.headers().get(PROTOCOL))) {
            response.headers().set(STRICT_TRANSPORT, ONE_YEAR);
        }
    }

    /** Whether the client can tell where the answer ends without the connection being closed. */
    static boolean isSelfDelimited(HttpResponse response, boolean bodiless) {
        int status = response.status().code();
        return bodiless || status == 204 || status == 304 || HttpUtil.isContentLengthSet(response)
                || HttpUtil.isTransferEncodingChunked(response);
    }

    private static void removeOneHopOnly(HttpHeaders headers) {
        for (String named : headers.getAllAsString(HttpHeaderNames.CONNECTION)) {
            for (String name : named.split(",")) {
                if (!NEVER_REMOVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
                    headers.remove(name.strip());
                }
            }
        }
        ONE_HOP_ONLY.forEach(headers::remove);
    }
}
