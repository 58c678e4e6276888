package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.pprnet.service.network.Network;

/**
 * The addresses that the hub speaks to: those of the public network. Anybody can name a callback, and must not reach
 * what only this machine and its neighbours reach. It is asked for the very addresses that are then connected to, so
 * that no name can mean something else in between.
 */
@Singleton
final class PublicAddresses implements DnsResolver {

    /** IANA IPv6 Global Unicast Address Space. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    /**
     * IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890). Java takes IPv4-mapped addresses for those of
     * IPv4 that they hold.
     */
    private static final List<Network> SPECIAL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Network::parse).toList();

    /** In the public space, and yet what clouds tell their machines, secrets among it. */
    private static final Network CLOUD_METADATA = Network.parse("168.63.129.16/32");

    private final boolean all;
    private final List<Network> refused;

    PublicAddresses(HubSettings settings) {
        all = settings.privateCallbacks();
        refused = settings.refused();
    }

    /** Whether the hub speaks to that address. */
    boolean include(InetAddress address) {
        return isInNone(refused, address) && (all || isPublic(address));
    }

    private static boolean isPublic(InetAddress address) {
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.contains(address))
                && isInNone(SPECIAL, address) && !CLOUD_METADATA.contains(address);
    }

    private static boolean isInNone(List<Network> networks, InetAddress address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }

    /** @throws UnknownHostException also where none of the host's addresses is public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] open = Arrays.stream(InetAddress.getAllByName(host)).filter(this::include)
                .toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new UnknownHostException(host + " has no public address");
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
