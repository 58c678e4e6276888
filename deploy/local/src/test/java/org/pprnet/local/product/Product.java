package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.pprnet.backing.Backing;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.RunFile;

/** The command of the operator, on a stack of its own: temporary data, free ports, a memory that no clone shares. */
final class Product implements AutoCloseable {

    /** Compiled quickly rather than well: no program of a test lives long. */
    static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    /** What a command printed, and its exit status. */
    record Outcome(int exitStatus, String output) {

        Outcome succeeded() {
            assertThat(exitStatus).as(output).isZero();
            return this;
        }
    }

    private final Path home = Path.of(System.getProperty("pprnet.home")).toAbsolutePath();
    private final Path folder = Backing.temporaryFolder("product");
    private final int port = freePort();

    private final Map<String, String> environment;

    private Product(Map<String, String> environment) {
        this.environment = environment;
    }

    static Product start() {
        return start(Map.of());
    }

    /** With variables of the environment that settings come from. */
    static Product start(Map<String, String> environment) {
        Product product = new Product(environment);
        product.up().succeeded();
        return product;
    }

    Outcome up(String... more) {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--port", Integer.toString(port)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Runs a command to its end. */
    Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx128m", "-XX:+UseSerialGC", QUICKLY, "--enable-native-access=ALL-UNNAMED",
                "-Dpprnet.home=" + home, "-Dpprnet.memory=" + folder.resolve("memory"),
                "-Dbacking.home=" + Backing.home(), "-jar",
                home.resolve("deploy/local/target/local-1.0.0-SNAPSHOT.jar").toString()));
        command.addAll(List.of(arguments));
        if (!arguments[0].equals("help")) {
            command.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            // For all that it starts. A virtual machine says that it was given this, where other commands print an answer.
            if (arguments[0].equals("up")) {
                builder.environment().put("JDK_JAVA_OPTIONS", QUICKLY);
            }
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(String.join(" ", arguments) + "\n" + output);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new AssertionError("The command cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** As {@code kill -9} does. */
    void kill(String part) {
        process(part).destroyForcibly();
    }

    ProcessHandle process(String part) {
        return DataFolder.at(folder.resolve("data")).run(part).flatMap(RunFile::process).orElseThrow();
    }

    String token(String role, String name) {
        return run("token", role, "--name", name).succeeded().output().strip();
    }

    /** The site as a browser on this machine names it. */
    String site() {
        return "http://localhost:" + port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The address of a service's own port. */
    String serviceUrl(String service, String path) {
        return "http://127.0.0.1:" + DataFolder.at(folder.resolve("data")).run(service).orElseThrow().port() + path;
    }

    /** What the services logged. */
    List<Path> logs() {
        return List.of("ingest", "catalog", "search", "feed").stream().map(DataFolder.at(folder.resolve("data"))::log)
                .toList();
    }

    /** Where the log is, for those who put something on it by hand. */
    String bootstrapServers() {
        return "127.0.0.1:" + DataFolder.at(folder.resolve("data")).run("kafka").orElseThrow().port();
    }

    /** Where Elasticsearch is, for those who look into it. */
    String elasticsearchUrl(String path) {
        return "http://127.0.0.1:" + DataFolder.at(folder.resolve("data")).run("elasticsearch").orElseThrow().port()
                + path;
    }

    /** Changes one row of a store, behind the back of the service whose store it is. */
    void inSql(String database, String update) {
        EmbeddedPostgres server = EmbeddedPostgres.adopt(Backing.home(), folder.resolve("data").resolve("postgresql"))
                .orElseThrow();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database), server.user(),
                server.password()); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(update, e);
        }
    }

    @Override
    public void close() {
        run("down").succeeded();
    }

    private static int freePort() {
        for (int tries = 0; tries < 1_000; tries++) {
            int first = ThreadLocalRandom.current().nextInt(12_000, 19_000);
            if (List.of(0, 1, 2, 3, 4).stream().allMatch(next -> isFree(first + next))) {
                return first;
            }
        }
        throw new AssertionError("No five free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
