package org.pprnet.local.stack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pprnet.events.log.LogSettings;
import org.pprnet.gateway.Address;
import org.pprnet.local.Failure;

/**
 * A running system as its operator reaches it: a stack of this machine, or one that settings of the environment name.
 *
 * @param gateway where the one origin is reached from here
 * @param site where browsers find it
 * @param services each at its own port, in the order of the data's way
 * @param log where the log is; asked for by who needs it, since it may be away
 * @param secret what tokens are signed with
 */
public record Deployment(URI gateway, URI site, List<ServiceClient> services, Supplier<LogSettings> log,
        Supplier<String> secret) {

    private static final String CLIENT = "LOG_CLIENT_";

    public Deployment {
        requireNonNull(gateway, "gateway is null");
        requireNonNull(site, "site is null");
        services = List.copyOf(services);
    }

    /** A stack of this machine. */
    public static Deployment local(Ports ports, DataFolder data) {
        return new Deployment(URI.create("http://127.0.0.1:" + ports.gateway()),
                URI.create("http://localhost:" + ports.gateway()), ports.clients(), () -> log(data), data::secret);
    }

    /**
     * The one that {@code INGEST_ADDRESS} and its like name, as the gateway is told of services: none where they do not. With
     * it come {@code GATEWAY_ADDRESS}, {@code PUBLIC_URL}, {@code TOKEN_SECRET}, {@code LOG_BOOTSTRAP_SERVERS} and
     * {@code LOG_CLIENT_…}, which services are told too.
     *
     * @throws Failure if one of them is not there, or is no address
     */
    public static Optional<Deployment> elsewhere(Map<String, String> environment) {
        if (!environment.containsKey(setting(Ports.SERVICES.getFirst()))) {
            return Optional.empty();
        }
        List<ServiceClient> services = new ArrayList<>();
        Ports.SERVICES.forEach(name -> services.add(new ServiceClient(name, address(environment, setting(name)))));
        return Optional.of(new Deployment(URI.create("http://" + address(environment, setting("gateway"))),
                URI.create(required(environment, "PUBLIC_URL")), services, () -> log(environment),
                () -> required(environment, "TOKEN_SECRET")));
    }

    public ServiceClient ingest() {
        return services.getFirst();
    }

    /** The three that follow the log. */
    public List<ServiceClient> views() {
        return services.subList(1, services.size());
    }

    private static String setting(String name) {
        return name.toUpperCase(Locale.ROOT) + "_ADDRESS";
    }

    private static Address address(Map<String, String> environment, String setting) {
        try {
            return Address.parse(required(environment, setting));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "%s: %s".formatted(setting, e.getMessage()));
        }
    }

    private static LogSettings log(DataFolder data) {
        RunFile kafka = data.run("kafka").filter(run -> run.process().isPresent()).orElseThrow(
                () -> new Failure(Failure.COULD_NOT_RUN, "the log does not run on " + data.path()));
        return LogSettings.at("127.0.0.1:" + kafka.port());
    }

    /** Kafka's settings have no capital letters, and points where names of the environment have underscores. */
    private static LogSettings log(Map<String, String> environment) {
        Map<String, String> client = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(CLIENT)) {
                client.put(name.substring(CLIENT.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return new LogSettings(required(environment, "LOG_BOOTSTRAP_SERVERS"), "pprnet", client);
    }

    private static String required(Map<String, String> environment, String setting) {
        String value = environment.getOrDefault(setting, "");
        if (value.isBlank()) {
            throw new Failure(Failure.COULD_NOT_RUN, "the setting %s is missing".formatted(setting));
        }
        return value;
    }
}
