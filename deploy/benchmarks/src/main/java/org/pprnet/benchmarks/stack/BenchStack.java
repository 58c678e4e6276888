package org.pprnet.benchmarks.stack;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.EmbeddedElasticsearch;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.events.State;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import org.pprnet.local.Views;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.FreePorts;
import org.pprnet.local.stack.Launcher;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.Rebuild;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.ServiceClient;

/** An empty stack of the benchmark's own, as operators run it, but without meaning unless it is asked for. */
public final class BenchStack implements AutoCloseable {

    /** The name of the index that is searched. */
    public static final String INDEX = "pprnet-summaries";

    /** A view that falls behind is waited for before it is far behind. */
    private static final int AT_ONCE = 10_000;

    /** Until nothing is on its way any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;
    private final Path log;
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private @Nullable Launcher launcher;

    /** One instance of each service. */
    public BenchStack(Home home, Path folder, PrintStream launcherLog) {
        this(home, folder, launcherLog, 1);
    }

    /**
     * Any number of instances.
     *
     * @param folder for its data and logs: new, and nobody else's
     * @param instances of each service
     */
    public BenchStack(Home home, Path folder, PrintStream launcherLog, int instances) {
        this.home = new Home(home.root(), folder.resolve("memory"), home.servers());
        data = DataFolder.at(folder.resolve("data"));
        ports = new Ports(FreePorts.inARow(1 + instances * Ports.SERVICES.size()), instances);
        log = folder.resolve("rebuilds.log");
        progress = new Progress(launcherLog);
    }

    /** Returns when all of it is ready. */
    public void start() {
        start(BenchConditions.LEXICAL);
    }

    /** Starts it, the first time or on what it kept, and returns when all of it is ready. */
    public void start(BenchConditions conditions) {
        Launcher starting = new Launcher(home, data, ports, progress, Clock.systemUTC(), conditions.telling(dead::add));
        launcher = starting;
        starting.start();
    }

    /** Ends all of it. What it keeps, and where it answers, stays as it is for the next start. */
    public void stop() {
        if (launcher != null) {
            launcher.close();
        }
    }

    /** Ends it, starts it on what it kept, and returns when nothing is on its way any more. */
    public void restart(BenchConditions conditions) {
        stop();
        start(conditions);
        awaitLevel();
    }

    /** The ingest service as an administrator calls it. */
    public IngestClient ingest() {
        return new IngestClient(deployment(), Clock.systemUTC());
    }

    private Deployment deployment() {
        return Deployment.local(ports, data);
    }

    /** Publishes so many summaries, and returns when all of them are live. */
    public void fill(Filling filling, int summaries, PrintStream progress) {
        Pace pace = new Pace(summaries);
        for (int left = summaries; left > 0; left -= AT_ONCE) {
            filling.publish(Math.min(AT_ONCE, left));
            new Views(deployment()).awaitRead();
            progress.println(pace.after(summaries - Math.max(0, left - AT_ONCE)));
        }
        awaitLevel();
    }

    /**
     * What each service holds, computed anew from everything in its store, all at one position; the ingest service's first.
     *
     * @throws Failure if they do not come to stand at one position
     */
    public List<State> states() {
        return new Views(deployment()).deepStates(PATIENCE);
    }

    /** Waits until every view stands where the log ends. */
    public void awaitLevel() {
        new Views(deployment()).awaitLevel();
    }

    /**
     * How many summaries readers see now.
     *
     * @throws Failure if the catalog service does not say
     */
    public int summaries() {
        State catalog = ServiceClient.local("catalog", port("catalog")).state(PATIENCE).orElseThrow(
                () -> new Failure(Failure.FAILED, "the catalog service does not say how many summaries it holds"));
        return Math.toIntExact(catalog.summaries());
    }

    /** Where the first instance of a service answers, without the gateway. */
    public int port(String service) {
        return port(service, 1);
    }

    /** @param instance 1, 2 … */
    public int port(String service, int instance) {
        return ports.of(service, instance);
    }

    /** The process of the first instance of a service. */
    public ProcessHandle process(String service) {
        return data.run(service).flatMap(RunFile::process).orElseThrow();
    }

    /**
     * A process that rebuilds a view beside the stack; what it has to say is on its standard output.
     *
     * @param flags of the virtual machine, beside those of every rebuild
     */
    public Process rebuild(String view, List<String> flags) {
        return Rebuild.start(home, data, ports, view, log, flags);
    }

    /** The PostgreSQL. */
    public EmbeddedPostgres postgres() {
        return EmbeddedPostgres.adopt(home.servers(), data.path().resolve("postgresql")).orElseThrow();
    }

    /** Where Elasticsearch answers. */
    public String elasticsearch() {
        return EmbeddedElasticsearch.adopt(home.servers(), data.path().resolve("elasticsearch")).orElseThrow().url();
    }

    /** Where Elasticsearch answers on this machine. */
    public int elasticsearchPort() {
        return URI.create(elasticsearch()).getPort();
    }

    /** @throws Failure failed, if any part of it died by itself: what was measured then is of a stack that was not whole */
    @Override
    public void close() {
        stop();
        if (!dead.isEmpty()) {
            throw new Failure(Failure.FAILED, "while it was measured, these died and were started again: "
                    + String.join(", ", new TreeSet<>(dead)));
        }
    }
}
