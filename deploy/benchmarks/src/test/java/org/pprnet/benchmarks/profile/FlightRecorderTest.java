package org.pprnet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.local.Failure;

class FlightRecorderTest {

    private static final long WORK = 500_000_000;

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
