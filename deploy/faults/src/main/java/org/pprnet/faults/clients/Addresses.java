package org.pprnet.faults.clients;

import java.util.concurrent.ThreadLocalRandom;
import org.pprnet.local.stack.Ports;

/** Where the services of the trial's stack are. */
public record Addresses(Ports ports) {

    /** The own port of some instance. */
    public String any(String service) {
        int instance = ThreadLocalRandom.current().nextInt(1, ports.instances() + 1);
        return "http://127.0.0.1:" + ports.of(service, instance);
    }

    /** The one origin. */
    public String gateway() {
        return "http://127.0.0.1:" + ports.gateway();
    }
}
