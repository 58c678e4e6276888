package org.pprnet.local.gateway;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What changes in the headers between client and service; everything else passes as it is. */
final class Hop {

    /** RFC 9110, section 7.6.1. Transfer-Encoding stays: Netty frames the message anew by it. */
    private static final List<String> ONE_HOP_ONLY = List.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade");

    /** Without these the message would end elsewhere for the service than it did for us. */
    private static final Set<String> NEVER_REMOVED = Set.of("transfer-encoding", "content-length", "host");

    private Hop() {}

    static void toService(HttpRequest request, String uri, String client) {
        HttpHeaders headers = request.headers();
        removeOneHopOnly(headers);
        String host = headers.get(HttpHeaderNames.HOST, "localhost");
        // What a client says of hops before it cannot be believed: the gateway is the edge.
        headers.remove("Forwarded").set("X-Forwarded-For", client).set("X-Forwarded-Proto", "http")
                .set("X-Forwarded-Host", host);
        request.setUri(uri);
    }

    static void toClient(HttpResponse response, HttpVersion spoken, boolean keepAlive) {
        removeOneHopOnly(response.headers());
        HttpUtil.setKeepAlive(response.headers(), spoken, keepAlive);
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
