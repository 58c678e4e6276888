package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    private Path folder;
    private Process process;

    @AfterEach
    void endProcess() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RunFile written = RunFile.of("feed", running().toHandle(), 8084, NOW);
        written.write(file());
        assertThat(RunFile.read(file())).contains(written);
        written.whenReady().write(file());
        assertThat(RunFile.read(file()).orElseThrow().ready()).isTrue();
    }

    @Test
    void runningProcessIsFound() throws IOException {
        RunFile run = RunFile.of("feed", running().toHandle(), 8084, NOW);
        assertThat(run.process()).map(ProcessHandle::pid).contains(process.pid());
    }

    @Test
    void endedProcessIsNotRunning() throws IOException, InterruptedException {
        RunFile run = RunFile.of("feed", running().toHandle(), 8084, NOW);
        process.destroyForcibly().waitFor();
        assertThat(run.process()).isEmpty();
    }

    /** The number of a dead service may be that of somebody's editor by now: it must not be taken for the service. */
    @Test
    void anotherProcessWithTheSameNumberIsNotRunning() throws IOException {
        RunFile own = RunFile.of("feed", running().toHandle(), 8084, NOW);
        RunFile older = new RunFile("feed", own.pid(), 8084, NOW, ProcessMark.of(ProcessHandle.current()), false);
        assertThat(older.process()).isEmpty();
    }

    /** As left behind in a container, where nobody collects the children of a killed launcher. */
    @Test
    void processThatNobodyCollectedIsNotAlive() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "sh -c 'exit 0' & echo $!; exec sleep 60").start();
        process = parent;
        long child = Long.parseLong(parent.inputReader().readLine());
        await().untilAsserted(() -> assertThat(ProcessHandle.of(child).filter(ProcessMark::isAlive)).isEmpty());
    }

    @Test
    void fileThatIsNotThereOrHalfWrittenSaysNothing() throws IOException {
        assertThat(RunFile.read(file())).isEmpty();
        Files.writeString(file(), "{\"part\":\"feed\",\"pid\":12");
        assertThat(RunFile.read(file())).isEmpty();
    }

    private Process running() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        return process;
    }

    private Path file() {
        return folder.resolve("feed.json");
    }
}
