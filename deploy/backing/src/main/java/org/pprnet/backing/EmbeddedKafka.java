package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An Apache Kafka broker in KRaft mode, in a JVM of its own: broker and controller in one node. */
public final class EmbeddedKafka extends EmbeddedServer implements KafkaServer {

    private static final String NAME = "kafka";
    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            log.retention.ms=-1
            auto.create.topics.enable=false
            # 8 MB of event, and some room for its headers.
            message.max.bytes=9437184
            replica.fetch.max.bytes=9437184
            replica.fetch.response.max.bytes=18874368
            # One node: nothing can be replicated, nobody is waited for.
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            group.initial.rebalance.delay.ms=0
            # After a kill the controller waits for the dead broker's session to end before it lets the new one in.
            broker.session.timeout.ms=4000
            broker.heartbeat.interval.ms=1000
            # The default would take half of this small heap.
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private final Installation installation;
    private final Map<String, String> more;

    private EmbeddedKafka(Installation installation, ServerFolder folder, int port, Map<String, String> more) {
        super(NAME, folder, port);
        this.installation = installation;
        this.more = Map.copyOf(more);
    }

    /**
     * Starts a broker on the data in {@code folder}, which is made, and formatted, if it is new.
     *
     * @param home where the servers are installed: what the build of this module leaves in {@code target/distribution}
     * @param port on the loopback address; 0 for a free one
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedKafka start(Path home, Path folder, int port) {
        return start(home, folder, port, Map.of());
    }

    /**
     * The same, under settings of the broker beside the usual ones. With any, it is not asked whether it answers, as it may
     * not answer everybody: its port is open when this returns.
     *
     * @throws ServerFailed when it cannot be started
     */
    public static EmbeddedKafka start(Path home, Path folder, int port, Map<String, String> more) {
        var kafka = new EmbeddedKafka(new Installation(home), new ServerFolder(folder), Ports.orFree(port), more);
        kafka.launch();
        return kafka;
    }

    /** The broker that an earlier run left running on that folder, if it is still alive. */
    public static Optional<EmbeddedKafka> adopt(Path home, Path folder) {
        var serverFolder = new ServerFolder(folder);
        return serverFolder.running().map(running -> {
            var kafka = new EmbeddedKafka(new Installation(home), serverFolder, running.port(), Map.of());
            kafka.adopt(running.process());
            return kafka;
        });
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    Launch prepare(ServerUser user) {
        Path jars = installation.program(NAME);
        Path settings = folder().config().resolve("broker.properties");
        try {
            Files.writeString(settings, SETTINGS.formatted(port(), Ports.free(), folder().data().resolve("log")));
            Files.write(settings, more.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList(),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + settings, e);
        }
        user.give(settings);
        user.folder(folder().data().resolve("log"));
        var launch = new Launch(
                java(folder().compilerFlags(), jars, "kafka.Kafka", settings.toString()), List.of(jars));
        if (!Files.exists(folder().data().resolve("log/meta.properties"))) {
            format(user, jars, settings);
        }
        return launch;
    }

    @Override
    boolean answers() {
        return more.isEmpty() ? Answers.kafka(this) : Ports.listens(port());
    }

    private void format(ServerUser user, Path jars, Path settings) {
        String cluster = UUID.randomUUID().toString();
        List<String> command = java(ServerFolder.QUICK_START, jars, "kafka.tools.StorageTool", "format",
                "--ignore-formatted", "-t", cluster,
                "-c", settings.toString());
        Command format = Command.run(user.command(command, List.of(jars, folder().data())), folder().data(), Map.of());
        if (!format.succeeded()) {
            throw new ServerFailed(ServerFailed.Reason.DIED, "kafka could not format " + folder().data(),
                    format.lastLines());
        }
    }

    private static List<String> java(List<String> compilerFlags, Path jars, String main, String... arguments) {
        var command = new ArrayList<String>(List.of(Installation.java()));
        command.addAll(compilerFlags);
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX", "-cp", jars + "/*", main));
        command.addAll(List.of(arguments));
        return command;
    }
}
