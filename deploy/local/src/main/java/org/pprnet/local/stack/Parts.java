package org.pprnet.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.pprnet.backing.ElasticsearchServer;
import org.pprnet.backing.EmbeddedElasticsearch;
import org.pprnet.backing.EmbeddedKafka;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.backing.KafkaServer;
import org.pprnet.backing.PostgresServer;
import org.pprnet.backing.Server;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;

/** The parts of a stack, and how each comes to know the others. */
final class Parts {

    private static final Map<String, String> MODULES = Map.of("ingest", "ingest-service", "catalog", "catalog-service",
            "search", "search-service", "feed", "feed-service");

    final ServerPart<KafkaServer> kafka;
    final ServerPart<PostgresServer> postgres;
    final ServerPart<ElasticsearchServer> elasticsearch;
    private final List<ServicePart> services = new ArrayList<>();
    private final Home home;
    private final DataFolder data;
    private final Ports ports;
    private final Conditions conditions;

    Parts(Home home, DataFolder data, Ports ports, Conditions conditions) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.conditions = conditions;
        kafka = server("kafka", EmbeddedKafka::adopt, EmbeddedKafka::start);
        postgres = server("postgresql", EmbeddedPostgres::adopt, EmbeddedPostgres::start);
        elasticsearch = server("elasticsearch", EmbeddedElasticsearch::adopt, EmbeddedElasticsearch::start);
        for (String service : Ports.SERVICES) {
            for (int instance = 1; instance <= ports.instances(); instance++) {
                services.add(service(service, instance));
            }
        }
    }

    List<Part> servers() {
        return List.of(kafka, postgres, elasticsearch);
    }

    List<ServicePart> services() {
        return services;
    }

    /** Makes what lets services start fast. */
    void makeStartCaches(Progress progress) {
        if (conditions.withStartCaches()) {
            StartCaches.make(Ports.SERVICES.stream().map(this::jar).toList(), progress);
        }
    }

    /** A process of a view's jar that rebuilds the view beside the running instances, and ends. */
    ProcessBuilder rebuild(String view, List<String> flags) {
        List.of(kafka, view.equals("search") ? elasticsearch : postgres).forEach(server -> {
            if (!server.find()) {
                throw new Failure(Failure.COULD_NOT_RUN, server.name() + " does not run at the moment");
            }
        });
        Path jar = jar(view);
        List<String> all = new ArrayList<>(StartCaches.flags(jar));
        all.addAll(JavaFlags.REBUILD);
        all.addAll(flags);
        List<String> command = ServicePart.command(jar, all);
        command.add("rebuild");
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(settings(view));
        process.environment().put("INGEST_URL", "http://127.0.0.1:" + ports.of("ingest"));
        return process;
    }

    /** What a service must be told to find its servers. */
    private Map<String, String> settings(String service) {
        Map<String, String> settings = common();
        switch (service) {
            case "search" -> settings.put("ELASTICSEARCH_URL", elasticsearch.server().url());
            case "ingest" -> {
                settings.put("TOKEN_SECRET", data.secret());
                settings.putAll(database(service));
            }
            default -> settings.putAll(database(service));
        }
        return settings;
    }

    private Map<String, String> common() {
        return new HashMap<>(Map.of("LOG_BOOTSTRAP_SERVERS", kafka.server().bootstrapServers(), "PUBLIC_URL",
                "http://localhost:" + ports.gateway()));
    }

    private Map<String, String> database(String name) {
        PostgresServer server = postgres.server();
        return Map.of("DATABASE_URL", server.jdbcUrl(name), "DATABASE_USER", server.user(), "DATABASE_PASSWORD",
                server.password());
    }

    private ServicePart service(String service, int instance) {
        String part = Ports.part(service, instance);
        Path jar = jar(service);
        return new ServicePart(service, instance, ports.of(service, instance), jar, data.log(part),
                () -> conditions.withStartCaches() ? StartCaches.flags(jar) : List.of(), () -> {
                    Map<String, String> settings = settings(service);
                    settings.putAll(conditions.environment(part));
                    return settings;
                });
    }

    private Path jar(String service) {
        return home.jar(MODULES.get(service));
    }

    private interface Starting<S> {
        S start(Path home, Path folder, int port);
    }

    private <S extends Server> ServerPart<S> server(String name, BiFunction<Path, Path, Optional<? extends S>> adopting,
            Starting<? extends S> starting) {
        Path folder = data.server(name);
        return new ServerPart<>(name, folder.resolve("logs/server.log"),
                () -> adopting.apply(home.servers(), folder).map(server -> server),
                () -> starting.start(home.servers(), folder, 0));
    }
}
