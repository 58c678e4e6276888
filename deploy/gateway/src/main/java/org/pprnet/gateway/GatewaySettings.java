package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What the gateway is told by its environment.
 *
 * @param host the address that it listens on: {@code HOST}
 * @param port {@code PORT}
 * @param proxies whose {@code X-Forwarded-…} headers are believed: {@code TRUSTED_PROXIES}
 * @param services where each service is: {@code INGEST_ADDRESS}, {@code CATALOG_ADDRESS} and so on
 */
record GatewaySettings(String host, int port, Proxies proxies, Map<String, List<Address>> services) {

    private static final Map<String, String> PORTS = Map.of("ingest", "8081", "catalog", "8082", "search", "8083",
            "feed", "8084");
    private static final int HIGHEST_PORT = 65_535;

    GatewaySettings {
        requireNonNull(host, "host is null");
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("PORT: %d is not from 0 to %d".formatted(port, HIGHEST_PORT));
        }
        requireNonNull(proxies, "proxies is null");
        services = Map.copyOf(services);
    }

    /** @throws IllegalArgumentException that names the setting which is wrong */
    static GatewaySettings from(Map<String, String> environment) {
        Map<String, List<Address>> services = new LinkedHashMap<>();
        PORTS.forEach((service, port) -> services.put(service,
                read(environment, service.toUpperCase(Locale.ROOT) + "_ADDRESS", "localhost:" + port, Address::list)));
        return new GatewaySettings(environment.getOrDefault("HOST", "127.0.0.1"),
                read(environment, "PORT", "8080", Integer::parseInt),
                read(environment, "TRUSTED_PROXIES", "", Proxies::parse), services);
    }

    private static <T> T read(Map<String, String> environment, String name, String otherwise,
            Function<String, T> reading) {
        try {
            return reading.apply(environment.getOrDefault(name, otherwise));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
