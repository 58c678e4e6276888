package org.pprnet.local.stack;

import java.nio.file.Path;
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
import org.pprnet.local.Home;

/** The seven parts of a stack, and how each comes to know the others. */
final class Parts {

    private static final Map<String, String> MODULES = Map.of("ingest", "ingest-service", "catalog", "catalog-service",
            "search", "search-service", "feed", "feed-service");

    final ServerPart<KafkaServer> kafka;
    final ServerPart<PostgresServer> postgres;
    final ServerPart<ElasticsearchServer> elasticsearch;
    final ServicePart ingest;
    final ServicePart catalog;
    final ServicePart search;
    final ServicePart feed;

    private final Home home;
    private final DataFolder data;
    private final Ports ports;

    Parts(Home home, DataFolder data, Ports ports) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        kafka = server("kafka", EmbeddedKafka::adopt, EmbeddedKafka::start);
        postgres = server("postgresql", EmbeddedPostgres::adopt, EmbeddedPostgres::start);
        elasticsearch = server("elasticsearch", EmbeddedElasticsearch::adopt, EmbeddedElasticsearch::start);
        ingest = service("ingest", () -> {
            Map<String, String> settings = withDatabase("ingest");
            settings.put("TOKEN_SECRET", data.secret());
            return settings;
        });
        catalog = service("catalog", () -> withDatabase("catalog"));
        search = service("search", () -> {
            Map<String, String> settings = common();
            settings.put("ELASTICSEARCH_URL", elasticsearch.server().url());
            return settings;
        });
        feed = service("feed", () -> withDatabase("feed"));
    }

    List<Part> servers() {
        return List.of(kafka, postgres, elasticsearch);
    }

    List<Part> services() {
        return List.of(ingest, catalog, search, feed);
    }

    private Map<String, String> common() {
        return new HashMap<>(Map.of("LOG_BOOTSTRAP_SERVERS", kafka.server().bootstrapServers(), "PUBLIC_URL",
                "http://localhost:" + ports.gateway()));
    }

    private Map<String, String> withDatabase(String name) {
        PostgresServer server = postgres.server();
        Map<String, String> settings = common();
        settings.putAll(
                Map.of("DATABASE_URL", server.jdbcUrl(name), "DATABASE_USER", server.user(), "DATABASE_PASSWORD",
                        server.password()));
        return settings;
    }

    private ServicePart service(String name, Supplier<Map<String, String>> settings) {
        return new ServicePart(name, ports.of(name), home.jar(MODULES.get(name)), data.log(name), settings);
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
