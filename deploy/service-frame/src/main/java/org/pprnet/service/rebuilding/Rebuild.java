package org.pprnet.service.rebuilding;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.State;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ReaderSettings;
import org.pprnet.events.log.ReaderStatus;

/**
 * Builds a view beside the one in use, compares it with what was published, and lets readers see it. The instances of the
 * service go on meanwhile, and nobody is told anything twice. Killed at any point, the next run goes on from there.
 */
@Singleton
@Requires(beans = Generations.class)
public final class Rebuild {

    /** The view is rebuilt. */
    public static final int REBUILT = 0;
    /** What was built is not what was published: the old view stays in use. */
    public static final int DIFFERENT = 1;
    /** Another rebuild of this view is at work, or what it needs did not answer: the old view stays in use. */
    public static final int COULD_NOT_RUN = 2;

    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration SAY = Duration.ofSeconds(1);
    private static final Duration UNTIL_UNUSED = Duration.ofSeconds(60);

    private final Generations generations;
    private final Published published;
    private final LogSettings log;
    private final ReaderSettings who;
    private final Clock clock;

    Rebuild(Generations generations, Published published, LogSettings log, ReaderSettings service, Clock clock) {
        this.generations = generations;
        this.published = published;
        this.log = log;
        this.who = ReaderSettings.rebuilding(service.service());
        this.clock = clock;
    }

    /**
     * Rebuilds the view.
     *
     * @param report is told each step
     * @return {@link #REBUILT}, {@link #DIFFERENT} or {@link #COULD_NOT_RUN}
     * @throws RuntimeException if a store or the ingest service does not answer
     * @throws InterruptedException if it is told to stop; the next run goes on
     */
    public int run(Consumer<Step> report) throws InterruptedException {
        Optional<Generations.Claim> claim = generations.claim();
        if (claim.isEmpty()) {
            report.accept(new Step.Refused("another rebuild of " + who.service() + " is at work"));
            return COULD_NOT_RUN;
        }
        try (Generations.Claim _ = claim.get()) {
            generations.dropReplaced(Duration.ZERO);
            return rebuild(report);
        }
    }

    private int rebuild(Consumer<Step> report) throws InterruptedException {
        long begun = System.nanoTime();
        Projection next = generations.next();
        long from = next.position().sequence();
        Built built = build(next, report);
        return switch (built.end()) {
            case OUTDATED -> {
                generations.discardNext();
                yield rebuild(report);
            }
            case DIFFERENT -> {
                generations.discardNext();
                yield DIFFERENT;
            }
            case SWITCHED -> {
                long position = next.position().sequence();
                report.accept(new Step.Switched(position));
                boolean dropped = generations.dropReplaced(UNTIL_UNUSED);
                report.accept(new Step.Done(position - from, built.reading(), seconds(begun), dropped));
                yield REBUILT;
            }
        };
    }

    private enum End {
        OUTDATED,
        DIFFERENT,
        SWITCHED
    }

    /** @param reading seconds until it stood at the end of the log */
    private record Built(End end, double reading) {}

    /** The reader goes on until the switch, so that the next store has what is published meanwhile. */
    private Built build(Projection next, Consumer<Step> report) throws InterruptedException {
        long begun = System.nanoTime();
        try (LogReader reader = new LogReader(log, who, next, clock)) {
            reader.start();
            readToEnd(reader, report);
            double reading = seconds(begun);
            Set<String> unknownBefore = reader.status().rebuildFor();
            if (!unknownBefore.isEmpty()) {
                report.accept(new Step.Restarted("begun by a build that did not know " + unknownBefore));
                return new Built(End.OUTDATED, reading);
            }
            if (!isAsPublished(reader, report)) {
                return new Built(End.DIFFERENT, reading);
            }
            while (!generations.switchOver()) {
                Thread.sleep(PACE);
            }
            return new Built(End.SWITCHED, reading);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void readToEnd(LogReader reader, Consumer<Step> report) throws InterruptedException {
        long said = System.nanoTime();
        while (!reader.status().caughtUp() && reader.status().rebuildFor().isEmpty()) {
            Thread.sleep(PACE);
            if (System.nanoTime() - said > SAY.toNanos()) {
                said = System.nanoTime();
                report.accept(reading(reader.status()));
            }
        }
        report.accept(reading(reader.status()));
    }

    private static Step reading(ReaderStatus status) {
        return new Step.Reading(status.position(), status.position() + status.lag().orElse(0), problem(status));
    }

    private static @Nullable String problem(ReaderStatus status) {
        return status.missing().isPresent()
                ? "the log does not hold sequence %d".formatted(status.missing().getAsLong())
                : status.problem().orElse(null);
    }

    private boolean isAsPublished(LogReader reader, Consumer<Step> report) {
        State built = generations.recomputed();
        State expected = published.at(built.position());
        boolean equal = built.digest().equals(expected.digest());
        report.accept(new Step.Compared(built.position(), built.digest(), expected.digest(), equal,
                reader.status().parked()));
        return equal;
    }
}
