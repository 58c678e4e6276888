package org.pprnet.faults.clients;

import java.util.concurrent.ThreadLocalRandom;
import org.pprnet.local.stack.Ports;

/**
 * Where the services of the trial's stack are.
 *
 * @param atGateway whether users ask the one origin for everything, as those of the product do
 */
public record Addresses(Ports ports, boolean atGateway) {

    /** The instances themselves: a request meets the one that it is meant for. */
    public Addresses(Ports ports) {
        this(ports, false);
    }

    /** The own port of some instance, or the one origin. */
    public String any(String service) {
        if (atGateway) {
            return gateway();
        }
        int instance = ThreadLocalRandom.current().nextInt(1, ports.instances() + 1);
        return "http://127.0.0.1:" + ports.of(service, instance);
    }

    /** The one origin. */
    public String gateway() {
        return "http://127.0.0.1:" + ports.gateway();
    }
}
