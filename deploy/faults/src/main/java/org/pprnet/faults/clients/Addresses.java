package org.pprnet.faults.clients;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pprnet.local.stack.Ports;

/** Where the services of the trial's stack are. */
public record Addresses(Ports ports) {

    /** The own port of some instance. */
    public String any(String service) {
        return all(service).getFirst();
    }

    /** The own ports of all instances, in any order. */
    public List<String> all(String service) {
        List<String> all = IntStream.rangeClosed(1, ports.instances())
                .mapToObj(instance -> "http://127.0.0.1:" + ports.of(service, instance)).collect(Collectors.toList());
        Collections.shuffle(all);
        return all;
    }

    /** The one origin. */
    public String gateway() {
        return "http://127.0.0.1:" + ports.gateway();
    }
}
