package org.pprnet.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.local.Failure;

/** The five fixed ports of a stack: the gateway's, and those of the services behind it. */
public record Ports(int gateway) {

    /** The services, in the order of the data's way and of their ports. */
    public static final List<String> SERVICES = List.of("ingest", "catalog", "search", "feed");

    private static final int HIGHEST = 65_535;

    public Ports {
        if (gateway < 1 || gateway > HIGHEST - SERVICES.size()) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--port %d: it must be between 1 and %d".formatted(gateway, HIGHEST - SERVICES.size()));
        }
    }

    public int of(String service) {
        return gateway + 1 + SERVICES.indexOf(service);
    }

    public List<ServiceClient> clients() {
        return SERVICES.stream().map(name -> new ServiceClient(name, of(name))).toList();
    }

    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        SERVICES.forEach(name -> all.put(name, of(name)));
        return all;
    }

    void requireFree() {
        requireFree("gateway", gateway);
        all().forEach(Ports::requireFree);
    }

    private static void requireFree(String part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "port %d, wanted for %s, is taken by another program (%s): choose others with --port"
                            .formatted(port, part, e.getMessage()));
        }
    }
}
