package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An Elasticsearch in a JVM of its own: a cluster of one node. */
public final class EmbeddedElasticsearch extends EmbeddedServer implements ElasticsearchServer {

    private static final String NAME = "elasticsearch";
    private static final String LOGGING = """
            status = error
            appender.file.type = File
            appender.file.name = file
            appender.file.fileName = ${sys:es.logs.base_path}/server.log
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.file.ref = file
            """;

    private final Installation installation;

    private final Map<String, String> more;

    private EmbeddedElasticsearch(Installation installation, ServerFolder folder, int port, Map<String, String> more) {
        super(NAME, folder, port);
        this.installation = installation;
        this.more = Map.copyOf(more);
    }

    /**
     * Starts an Elasticsearch on the data in {@code folder}, which is made if it is new.
     *
     * @param home where the servers are installed: what the build of this module leaves in {@code target/distribution}
     * @param port on the loopback address; 0 for a free one
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedElasticsearch start(Path home, Path folder, int port) {
        return start(home, folder, port, Map.of());
    }

    /**
     * The same, under settings of the node beside the usual ones, as for a test of limits. One with security is not asked
     * whether it answers, as it does not answer everybody: its port is open when this returns.
     *
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedElasticsearch start(Path home, Path folder, int port, Map<String, String> more) {
        var elasticsearch = new EmbeddedElasticsearch(new Installation(home), new ServerFolder(folder),
                Ports.orFree(port), more);
        elasticsearch.launch();
        return elasticsearch;
    }

    /** The Elasticsearch that an earlier run left running on that folder, if it is still alive. */
    public static Optional<EmbeddedElasticsearch> adopt(Path home, Path folder) {
        var serverFolder = new ServerFolder(folder);
        return serverFolder.running().map(running -> {
            var elasticsearch = new EmbeddedElasticsearch(new Installation(home), serverFolder, running.port(),
                    Map.of());
            elasticsearch.adopt(running.process());
            return elasticsearch;
        });
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    Launch prepare(ServerUser user) {
        Path program = installation.program(NAME);
        Path temporary = user.folder(folder().data().resolve("tmp"));
        var launch = new ElasticsearchLaunch(program, installation.version(NAME), folder(), temporary);
        Path input = folder().config().resolve("arguments");
        try {
            Files.writeString(folder().config().resolve("log4j2.properties"), LOGGING);
            Files.write(input, launch.input(settings(program)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + folder().config(), e);
        }
        user.give(folder().config().resolve("log4j2.properties"));
        return new Launch(launch.command(), Map.of("LIBFFI_TMPDIR", temporary.toString()),
                ProcessBuilder.Redirect.from(input.toFile()), List.of(program.resolve("lib"), program));
    }

    private Map<String, String> settings(Path program) {
        var settings = new TreeMap<String, String>();
        settings.put("cluster.name", "pprnet");
        settings.put("node.name", "pprnet");
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", Integer.toString(port()));
        settings.put("transport.port", Integer.toString(Ports.free()));
        settings.put("discovery.type", "single-node");
        settings.put("xpack.security.enabled", "false");
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        settings.put("action.auto_create_index", "false");
        settings.put("path.home", program.toString());
        settings.put("path.data", folder().data().resolve("index").toString());
        settings.put("path.logs", folder().logs().toString());
        settings.putAll(more);
        return settings;
    }

    @Override
    boolean answers() {
        return Boolean.parseBoolean(more.get("xpack.security.enabled"))
                ? Ports.listens(port())
                : Answers.elasticsearch(this);
    }
}
