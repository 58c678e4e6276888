package org.pprnet.service.overload;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** Who really asks: the nearest address that is not a proxy of ours. */
@Singleton
final class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final List<Network> proxies;

    ClientAddress(RateLimitSettings settings) {
        proxies = settings.trustedProxies().stream().map(Network::parse).toList();
    }

    /** What stands further left in the header than a proxy of ours could see was written by anybody. */
    InetAddress of(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        String[] hops = String.join(",", request.getHeaders().getAll(HEADER)).split(",");
        for (int hop = hops.length - 1; hop >= 0 && isProxy(address); hop--) {
            try {
                address = InetAddress.ofLiteral(hops[hop].strip());
            } catch (IllegalArgumentException unreadable) {
                return address;
            }
        }
        return address;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
