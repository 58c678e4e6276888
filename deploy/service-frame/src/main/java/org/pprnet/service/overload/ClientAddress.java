package org.pprnet.service.overload;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.pprnet.service.network.Network;

/** Who really asks: the nearest address that is not a proxy of ours. */
@Singleton
public final class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";
    private static final int CLIENT_BITS = 64;
    private static final String[] NONE = {};

    private final List<Network> proxies;

    ClientAddress(RateLimitSettings settings) {
        proxies = settings.trustedProxies().stream().map(Network::parse).toList();
    }

    /** What stands further left in the header than a proxy of ours could see was written by anybody. */
    InetAddress of(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        List<String> forwarded = request.getHeaders().getAll(HEADER);
        String[] hops = forwarded.isEmpty() ? NONE : String.join(",", forwarded).split(",");
        for (int hop = hops.length - 1; hop >= 0 && isProxy(address); hop--) {
            try {
                address = InetAddress.ofLiteral(hops[hop].strip());
            } catch (IllegalArgumentException unreadable) {
                return address;
            }
        }
        return address;
    }

    /**
     * As whom the one who asks is counted. Whoever has an address of IPv6 has 2^64 of them (RFC 6177): a client is the first
     * of these.
     */
    public InetAddress counted(HttpRequest<?> request) {
        InetAddress client = of(request);
        return client instanceof Inet6Address ? Network.around(client, CLIENT_BITS).first() : client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
