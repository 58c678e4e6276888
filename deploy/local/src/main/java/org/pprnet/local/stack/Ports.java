package org.pprnet.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pprnet.gateway.Address;
import org.pprnet.local.Failure;

/**
 * The fixed ports of a stack: the gateway's, then those of the first instance of each service, then those of the second.
 *
 * @param instances of each service
 */
public record Ports(int gateway, int instances) {

    /** The services, in the order of the data's way and of their ports. */
    public static final List<String> SERVICES = List.of("ingest", "catalog", "search", "feed");

    /** Those of them whose stores are views of the log, and can be rebuilt from it. */
    public static final List<String> VIEWS = SERVICES.subList(1, SERVICES.size());

    private static final int HIGHEST = 65_535;
    private static final int MOST_INSTANCES = 4;

    public Ports {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--instances %d: it must be between 1 and %d".formatted(instances, MOST_INSTANCES));
        }
        int highest = HIGHEST - SERVICES.size() * instances;
        if (gateway < 1 || gateway > highest) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--port %d: it must be between 1 and %d".formatted(gateway, highest));
        }
    }

    /** One instance of each service. */
    public Ports(int gateway) {
        this(gateway, 1);
    }

    /** Of the first instance. */
    public int of(String service) {
        return of(service, 1);
    }

    /** @param instance 1, 2 … */
    public int of(String service, int instance) {
        return gateway + 1 + SERVICES.indexOf(service) + (instance - 1) * SERVICES.size();
    }

    /** The first instance of each service. */
    public List<ServiceClient> clients() {
        return SERVICES.stream().map(name -> ServiceClient.local(name, of(name))).toList();
    }

    /** What an instance of a service is called among the parts of a stack. */
    public static String part(String service, int instance) {
        return instance == 1 ? service : service + "-" + instance;
    }

    /** Whose instance a part is. */
    public static String service(String part) {
        return part.replaceFirst("-\\d+$", "");
    }

    /** The parts that can be instances of services, whatever stack they are of. */
    public static List<String> possibleParts() {
        return SERVICES.stream().flatMap(service -> IntStream.rangeClosed(1, MOST_INSTANCES)
                .mapToObj(instance -> part(service, instance))).toList();
    }

    /** Where every instance of each service is. */
    Map<String, List<Address>> addresses() {
        Map<String, List<Address>> all = new LinkedHashMap<>();
        SERVICES.forEach(name -> all.put(name, Address
                .loopback(IntStream.rangeClosed(1, instances).map(instance -> of(name, instance)).toArray())));
        return all;
    }

    void requireFree() {
        requireFree("gateway", gateway);
        addresses().forEach((service, all) -> all.forEach(address -> requireFree(service, address.port())));
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
