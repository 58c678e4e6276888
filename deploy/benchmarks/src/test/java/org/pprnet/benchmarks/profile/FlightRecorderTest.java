package org.pprnet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.local.Failure;

class FlightRecorderTest {

    private static final long WORK = 500_000_000;
    private static final long WHILE = 2_000_000_000;

    /** The compiler must not leave out what nobody reads. */
    private static volatile byte[] asked = {};

    @TempDir
    Path folder;

    @Test
    void recordingOfARunningProcessSaysWhatItWorkedOn() throws Exception {
        FlightRecorder recorder = new FlightRecorder(folder);
        recorder.start(ProcessHandle.current());
        int letters = work();
        recorder.stop(ProcessHandle.current(), "own");
        Recorded recorded = RecordingReader.read(recorder.file("own"));
        assertThat(letters).isPositive();
        assertThat(recorded.costs().ours()).extracting(Share::name)
                .contains(FlightRecorderTest.class.getName() + ".work");
        assertThat(recorded.costs().code()).first().extracting(Share::name).isEqualTo("ours: benchmarks.profile");
        assertThat(recorded.span().processor()).isPositive().isLessThan(60);
        assertThat(recorded.span().seconds()).isPositive();
        assertThat(recorded.allocation().megabytes()).isPositive();
        assertThat(RecordingReader.read(recorder.file("own"), Instant.now()).costs().samples()).isZero();
    }

    @Test
    void whatVirtualThreadsAskForIsCounted() throws Exception {
        FlightRecorder recorder = new FlightRecorder(folder);
        recorder.start(ProcessHandle.current());
        inVirtualThreads();
        Instant begun = Instant.now();
        long bytes = inVirtualThreads();
        recorder.stop(ProcessHandle.current(), "allocation");
        Allocation allocation = RecordingReader.read(recorder.file("allocation"), begun).allocation();
        assertThat(allocation.megabytes() * 1e6).isBetween(0.6 * bytes, 1.5 * bytes);
        assertThat(allocation.places()).first().satisfies(place -> {
            assertThat(place.name()).startsWith(FlightRecorderTest.class.getName());
            assertThat(place.share()).isGreaterThan(0.5);
        });
    }

    @Test
    void processRecordsItselfFromItsStartAndPrintsNothingAboutThat() throws Exception {
        FlightRecorder recorder = new FlightRecorder(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(recorder.flags("child"));
        command.addAll(List.of("--list-modules"));
        Process child = new ProcessBuilder(command).redirectErrorStream(false).start();
        List<String> printed = child.inputReader().lines().toList();
        assertThat(child.waitFor()).isZero();
        assertThat(printed).isNotEmpty().allMatch(line -> line.contains("@"));
        assertThat(RecordingReader.read(recorder.file("child")).costs().samples()).isNotNegative();
    }

    @Test
    void processThatIsNotThereIsSaidNotToRecord() throws Exception {
        FlightRecorder recorder = new FlightRecorder(folder);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertThatThrownBy(() -> recorder.start(gone.toHandle())).isInstanceOf(Failure.class)
                .hasMessage("the flight recorder does not start");
    }

    /** Each asks for a megabyte, and ends; for so long that what is asked for after the last sample is little of it. */
    private static long inVirtualThreads() throws Exception {
        AtomicLong bytes = new AtomicLong();
        long until = System.nanoTime() + WHILE;
        while (System.nanoTime() < until) {
            Thread.ofVirtual().start(() -> bytes.addAndGet(megabyte())).join();
        }
        return bytes.get();
    }

    private static int megabyte() {
        int bytes = 0;
        for (int kilobyte = 0; kilobyte < 1_000; kilobyte++) {
            asked = new byte[1_000];
            bytes += asked.length;
        }
        return bytes;
    }

    /** Until this thread has had a processor for so long. */
    private static int work() {
        long until = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + WORK;
        StringBuilder text = new StringBuilder();
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < until) {
            text.setLength(0);
            for (int number = 0; number < 1_000; number++) {
                text.append(number);
            }
        }
        return text.length();
    }
}
