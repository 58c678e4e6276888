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

    static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final int CLIENT_BITS = 64;
    private static final String[] NONE = {};

    private final List<Network> proxies;

    ClientAddress(RateLimitSettings settings) {
        proxies = settings.trustedProxies().stream().map(Network::parse).toList();
    }

    /** What stands further left in the header than a proxy of ours could see was written by anybody. */
    InetAddress of(HttpRequest<?> request) {
        return of(request.getRemoteAddress().getAddress(), request.getHeaders().getAll(FORWARDED_FOR));
    }

    /**
     * The same of whose request has not come to Micronaut yet.
     *
     * @param peer the other end of the connection
     * @param forwarded what the request's {@link #FORWARDED_FOR} say
     */
    InetAddress of(InetAddress peer, List<String> forwarded) {
        InetAddress address = peer;
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
        return counted(of(request));
    }

    /** The same of a client whose address is known. */
    static InetAddress counted(InetAddress client) {
        return client instanceof Inet6Address ? Network.around(client, CLIENT_BITS).first() : client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
