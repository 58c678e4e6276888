package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a recording of the flight recorder. Samples are those of processor time (JEP 509), or, where a system has no such,
 * of threads that run.
 */
final class RecordingReader {

    private static final String BY_PROCESSOR_TIME = "jdk.CPUTimeSample";
    private static final String BY_LOOKING = "jdk.ExecutionSample";
    private static final int PLACES = 5;

    private final Samples byProcessorTime = new Samples();
    private final Samples byLooking = new Samples();
    private final Tally allocation = new Tally();
    private final Set<Long> allocating = new HashSet<>();
    private final Waits waits = new Waits();
    private final ProcessorLoad load = new ProcessorLoad();
    private Duration collecting = Duration.ZERO;
    private Duration paused = Duration.ZERO;
    private long lost;

    /** The process's share of all processors, looked at again and again. */
    private static final class ProcessorLoad {
        private int processors;
        private double shares;
        private int times;
        private @Nullable Instant first;
        private @Nullable Instant last;

        void add(RecordedEvent event) {
            shares += event.getFloat("jvmUser") + event.getFloat("jvmSystem");
            times++;
            first = first == null || event.getStartTime().isBefore(first) ? event.getStartTime() : first;
            last = last == null || event.getStartTime().isAfter(last) ? event.getStartTime() : last;
        }

        double seconds() {
            return first == null || last == null ? 0 : Duration.between(first, last).toNanos() / 1e9;
        }

        double processorSeconds() {
            return times == 0 ? 0 : shares / times * processors * seconds();
        }
    }

    private RecordingReader() {}

    /** @throws IOException also where the file is no recording */
    static Recorded read(Path file) throws IOException {
        return read(file, Instant.MIN);
    }

    /** Reads what happened from an instant on. */
    static Recorded read(Path file, Instant from) throws IOException {
        RecordingReader reader = new RecordingReader();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                reader.take(recording.readEvent(), from);
            }
        }
        return reader.recorded();
    }

    private void take(RecordedEvent event, Instant from) {
        boolean isLate = !event.getStartTime().isBefore(from);
        switch (event.getEventType().getName()) {
            case "jdk.CPUInformation" -> load.processors = event.getInt("hwThreads");
            case "jdk.ObjectAllocationSample" -> allocate(event, isLate);
            default -> {
                if (isLate) {
                    take(event);
                }
            }
        }
    }

    private void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case BY_PROCESSOR_TIME -> byProcessorTime.add(Frame.of(event.getStackTrace()));
            case BY_LOOKING -> byLooking.add(Frame.of(event.getStackTrace()));
            case "jdk.CPUTimeSamplesLost" -> lost += event.getInt("lostSamples");
            case "jdk.GCPhasePause" -> paused = paused.plus(event.getDuration());
            case "jdk.GCCPUTime" -> collecting = collecting.plus(event.getDuration("userTime"))
                    .plus(event.getDuration("systemTime"));
            case "jdk.CPULoad" -> load.add(event);
            case "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite" -> wait(event);
            default -> {
                // A recording says more than is asked of it.
            }
        }
    }

    /**
     * A sample stands for what its thread has asked for since its last one; the first one may stand for all that it has asked
     * for in its life (JDK-8362573), so it is left out. What a virtual thread asks for is counted on its carrier: of those the first
     * ones are before what is read, where the recording has begun earlier.
     */
    private void allocate(RecordedEvent event, boolean isLate) {
        RecordedThread thread = event.getThread();
        // Of a thread that had ended before it was written down, nothing is known.
        boolean isSinceLast = thread != null && (thread.isVirtual() || !allocating.add(thread.getId()));
        if (isSinceLast && isLate) {
            allocation.add(Purpose.place(Frame.of(event.getStackTrace())), event.getLong("weight"));
        }
    }

    private void wait(RecordedEvent event) {
        List<Frame> stack = Frame.of(event.getStackTrace());
        waits.add(event.getEventType().getLabel() + ", " + Purpose.of(stack), event.getDuration());
    }

    private Recorded recorded() {
        Span span = new Span(load.seconds(), load.processorSeconds(), collecting.toNanos() / 1e9,
                paused.toNanos() / 1e9);
        Costs costs = byProcessorTime.isEmpty()
                ? byLooking.costs(BY_LOOKING, 0)
                : byProcessorTime.costs(BY_PROCESSOR_TIME, lost);
        return new Recorded(span, costs,
                new Allocation(allocation.sum() / 1e6, allocation.most(PLACES, allocation.sum())), waits.all());
    }
}
