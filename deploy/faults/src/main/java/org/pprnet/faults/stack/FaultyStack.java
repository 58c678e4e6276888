package org.pprnet.faults.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.backing.EmbeddedElasticsearch;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.events.log.LogSettings;
import org.pprnet.local.Home;
import org.pprnet.local.Token;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Launcher;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.Rebuild;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.ServiceClient;

/** A stack of the trial's own, two instances of each service, that can be hurt. */
public final class FaultyStack implements AutoCloseable {

    /** The three servers. */
    public static final List<String> SERVERS = List.of("kafka", "postgresql", "elasticsearch");

    private static final int INSTANCES = 2;
    private static final Duration DAY = Duration.ofHours(24);

    private final Home home;
    private final DataFolder data;
    private final Ports ports;
    private final Launcher launcher;
    private final List<PartWatch> watches = new ArrayList<>();

    /** @param folder for its data and logs: new, and nobody else's */
    public FaultyStack(Home home, Path folder, int port, Sentencing sentencing, PrintStream log) {
        this.home = new Home(home.root(), folder.resolve("memory"), home.servers());
        data = DataFolder.at(folder.resolve("data"));
        ports = new Ports(port, INSTANCES);
        launcher = new Launcher(this.home, data, ports, new Progress(log), Clock.systemUTC(), sentencing);
    }

    /** Returns when all of it is ready, and watched. */
    public void start() {
        launcher.start();
        parts().forEach(part -> watches.add(new PartWatch(part, data).start()));
    }

    /** The servers and the instances of services. */
    public List<String> parts() {
        return Stream.concat(SERVERS.stream(), serviceParts().stream()).toList();
    }

    /** The instances of services. */
    public List<String> serviceParts() {
        return Ports.SERVICES.stream()
                .flatMap(service -> Stream.of(Ports.part(service, 1), Ports.part(service, INSTANCES))).toList();
    }

    /** As {@code kill -9} does; false if it is dead already. */
    public boolean kill(String part) {
        return process(part).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** Sends a signal by its name; false if the part is dead. */
    public boolean signal(String part, String name) {
        return process(part).map(process -> signal(process, name)).orElse(false);
    }

    private static boolean signal(ProcessHandle process, String name) {
        try {
            return new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> process(String part) {
        return data.run(part).flatMap(RunFile::process);
    }

    /** Whether it is alive and, a service, ready. */
    public boolean isReady(String part) {
        return PartWatch.isReady(part, data);
    }

    /** Whether all parts are. */
    public boolean isWell() {
        return parts().stream().allMatch(this::isReady);
    }

    /** The parts that are not, with what they say of it. */
    public List<String> troubles() {
        return parts().stream().filter(part -> !isReady(part)).map(part -> part + ": " + trouble(part)).toList();
    }

    private String trouble(String part) {
        return SERVERS.contains(part) ? "does not run" : client(part).trouble();
    }

    /** How often each part died, and how it came back. */
    public List<PartWatch> watches() {
        return watches;
    }

    public Ports ports() {
        return ports;
    }

    /** An instance of a service, at its own port. */
    public ServiceClient client(String part) {
        return ServiceClient.local(Ports.service(part), data.run(part).map(RunFile::port).orElseThrow());
    }

    /** Every instance of every service. */
    public List<ServiceClient> clients() {
        return serviceParts().stream().map(this::client).toList();
    }

    /** The log. */
    public LogSettings log() {
        return LogSettings.at("127.0.0.1:" + data.run("kafka").map(RunFile::port).orElseThrow());
    }

    /** The PostgreSQL, while it runs. */
    public Optional<EmbeddedPostgres> postgres() {
        return EmbeddedPostgres.adopt(home.servers(), folder("postgresql"));
    }

    /** Where Elasticsearch answers, while it runs. */
    public Optional<String> elasticsearch() {
        return EmbeddedElasticsearch.adopt(home.servers(), folder("elasticsearch")).map(EmbeddedElasticsearch::url);
    }

    /** Makes a view anew, beside the one in use; the exit status of that. */
    public int rebuild(String view) throws InterruptedException {
        Path log = data.log("rebuild-" + view);
        Process rebuild = Rebuild.start(home, data, ports, view, log);
        try (BufferedReader steps = rebuild.inputReader()) {
            steps.lines().forEach(_ -> {});
            return rebuild.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The rebuild cannot be followed", e);
        }
    }

    /** The number of the part's process; 0 where it has none. */
    public long pid(String part) {
        return process(part).map(ProcessHandle::pid).orElse(0L);
    }

    /** The data of a server. */
    public Path folder(String server) {
        return data.path().resolve(server);
    }

    /** A token of the highest role. */
    public String token(String name) {
        return new Token(Token.Role.admin, name, Clock.systemUTC().instant(), DAY).signed(data.secret());
    }

    @Override
    public void close() {
        watches.forEach(PartWatch::close);
        launcher.close();
    }
}
