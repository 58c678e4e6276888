package org.pprnet.gateway;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service: the names that it was given, and the instances that they stand for. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    final Instances instances = new Instances();
    private final List<Address> addresses;
    private final Map<Address, List<InetSocketAddress>> found = new HashMap<>();

    Service(List<Address> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /**
     * Asks what its names stand for. What a name stood for before holds as long as that cannot be told. Asked by one thread at
     * a time.
     */
    void lookUp() {
        List<InetSocketAddress> all = new ArrayList<>();
        for (Address address : addresses) {
            try {
                found.put(address, address.resolve());
            } catch (UnknownHostException e) {
                LOG.debug("{} is not known", address, e);
            }
            all.addAll(found.getOrDefault(address, List.of()));
        }
        instances.are(all);
    }
}
