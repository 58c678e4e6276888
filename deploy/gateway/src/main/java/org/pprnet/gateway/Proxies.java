package org.pprnet.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** The networks of what stands before the gateway: whatever ends TLS there is believed whom it asks for. */
record Proxies(List<IpSubnetFilterRule> networks) {

    /** Nothing stands before it. */
    static final Proxies NONE = new Proxies(List.of());

    Proxies {
        networks = List.copyOf(networks);
    }

    /**
     * Networks as {@code 10.0.0.0/8}, comma separated; none where the text is blank.
     *
     * @throws IllegalArgumentException if one is not of this form
     */
    static Proxies parse(String text) {
        return text.isBlank() ? NONE : new Proxies(Arrays.stream(text.split(",", -1)).map(Proxies::network).toList());
    }

    private static IpSubnetFilterRule network(String text) {
        try {
            return new IpSubnetFilterRule(text.strip(), IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\" is no network like 10.0.0.0/8".formatted(text.strip()), e);
        }
    }

    boolean contain(InetSocketAddress peer) {
        return networks.stream().anyMatch(network -> network.matches(peer));
    }
}
