package org.pprnet.gateway;

import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway as a process of its own: open until it is told to end, and then until begun answers are given. */
public final class GatewayService {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayService.class);
    private static final int WRONG_SETTING = 2;

    private GatewayService() {}

    public static void main(String[] arguments) {
        // The virtual machine would believe an address for half a minute, and for ten seconds that there is none.
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        try {
            GatewaySettings settings = GatewaySettings.from(System.getenv());
            Gateway gateway = Gateway.open(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "end"));
            LOG.info("Open at {}:{}, before {}", settings.host(), gateway.port(), settings.services());
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }
}
