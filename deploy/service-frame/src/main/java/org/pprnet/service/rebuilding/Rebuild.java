package org.pprnet.service.rebuilding;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.State;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.Projection;
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
    private final NextReader readers;
    private final RebuildSettings settings;

    Rebuild(Generations generations, Published published, NextReader readers, RebuildSettings settings) {
        this.generations = generations;
        this.published = published;
        this.readers = readers;
        this.settings = settings;
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
            report.accept(new Step.Refused("another rebuild of " + readers.service() + " is at work"));
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
            case STANDSTILL -> COULD_NOT_RUN;
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
        STANDSTILL,
        SWITCHED
    }

    /** @param reading seconds until it stood at the end of the log */
    private record Built(End end, double reading) {}

    /** The reader goes on until the switch, so that the next store has what is published meanwhile. */
    private Built build(Projection next, Consumer<Step> report) throws InterruptedException {
        long begun = System.nanoTime();
        try (LogReader reader = readers.start(next)) {
            boolean arrived = readToEnd(reader, report);
            double reading = seconds(begun);
            if (!arrived) {
                return new Built(End.STANDSTILL, reading);
            }
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

    /** @return false if it got no further for longer than it has patience */
    private boolean readToEnd(LogReader reader, Consumer<Step> report) throws InterruptedException {
        long said = System.nanoTime();
        long moved = said;
        long position = reader.status().position();
        while (!reader.status().caughtUp() && reader.status().rebuildFor().isEmpty()) {
            Thread.sleep(PACE);
            ReaderStatus status = reader.status();
            long now = System.nanoTime();
            if (status.position() != position) {
                position = status.position();
                moved = now;
            }
            if (now - moved > settings.patience().toNanos()) {
                report.accept(new Step.Refused("for %d s it got no further than position %d: %s".formatted(
                        settings.patience().toSeconds(), position,
                        Objects.requireNonNullElse(problem(status), "no event came"))));
                return false;
            }
            if (now - said > SAY.toNanos()) {
                said = now;
                report.accept(reading(status));
            }
        }
        report.accept(reading(reader.status()));
        return true;
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
