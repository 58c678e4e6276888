package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pprnet.benchmarks.publish.Drafts;
import org.pprnet.benchmarks.rebuild.Rebuilt;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.stack.Ports;

/** Records what services do under load, and what rebuilds do, by the flight recorder of their own virtual machines. */
public final class ProfileBenchmark {

    private final BenchStack stack;
    private final long seed;
    private final FlightRecorder recorder;
    private final PrintStream progress;

    /**
     * Looks into a stack with summaries.
     *
     * @param seed of the summaries; what is published here is of the seeds after it
     * @param recordings the folder where these are left: there, or made
     */
    public ProfileBenchmark(BenchStack stack, long seed, Path recordings, PrintStream progress) throws IOException {
        this.stack = stack;
        this.seed = seed;
        this.recorder = new FlightRecorder(Files.createDirectories(recordings));
        this.progress = progress;
    }

    /**
     * Makes the profiles.
     *
     * @param time how long each service is under load before it is recorded, and again while it is
     */
    public List<Profile> measure(Set<Subject> subjects, Duration time) throws IOException, InterruptedException {
        List<Profile> profiles = new ArrayList<>();
        for (Subject subject : EnumSet.copyOf(subjects)) {
            switch (subject) {
                case FEED -> profiles.add(served("feed", "feed",
                        "GET of the feed of everything as Atom, which is kept, 32 at once",
                        new FeedLoad(stack.port("feed")), time));
                case LIST -> profiles.add(served("list", "catalog",
                        "GET of lists under a topic and a type of research, half as JSON and half as pages, all made anew, eight at once",
                        new ListLoad(stack.port("catalog"), newest()), time));
                case SEARCH -> profiles.add(served("search", "search",
                        "GET of searches of all kinds, as JSON, eight at once",
                        new SearchLoad(stack.port("search"), seed), time));
                case REBUILD -> profiles.addAll(rebuilt());
                case PUBLISH -> profiles.add(published(time));
            }
        }
        recorder.tidy();
        return profiles;
    }

    private Newest newest() {
        return Newest.publish(stack.ingest(), new SummaryGenerator(seed + 1));
    }

    private Profile published(Duration time) throws IOException, InterruptedException {
        Profile profile = served("publish", "ingest", "PUT of the publication of drafts, eight at once",
                new PublishLoad(stack.port("ingest"), new Drafts(stack.ingest(), new SummaryGenerator(seed + 2))),
                time);
        stack.awaitLevel();
        return profile;
    }

    private Profile served(String name, String service, String what, Load load, Duration time)
            throws IOException, InterruptedException {
        ProcessHandle process = stack.process(service);
        load.prepare(time);
        run(load, time);
        load.prepare(time);
        recorder.start(process);
        // Each thread's first sample of memory is to be before what counts.
        load.ask();
        Instant begun = Instant.now();
        long count = run(load, time);
        recorder.stop(process, name);
        progress.printf("%s: %,d requests recorded%n", name, count);
        return new Profile(name, what, "request", count, RecordingReader.read(recorder.file(name), begun));
    }

    private static long run(Load load, Duration time) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        long all = 0;
        int answered;
        do {
            answered = load.ask();
            all += answered;
        } while (answered > 0 && System.nanoTime() < deadline);
        return all;
    }

    private List<Profile> rebuilt() throws IOException, InterruptedException {
        List<Profile> profiles = new ArrayList<>();
        for (String view : Ports.VIEWS) {
            String name = "rebuild-" + view;
            Rebuilt rebuilt = Rebuilt.of(stack, view, recorder.flags(name));
            progress.printf("%s: %,d events recorded%n", name, rebuilt.events());
            profiles.add(new Profile(name, "a rebuild from the log, without its process's start", "event",
                    rebuilt.events(), RecordingReader.read(recorder.file(name), rebuilt.begun())));
        }
        return profiles;
    }
}
