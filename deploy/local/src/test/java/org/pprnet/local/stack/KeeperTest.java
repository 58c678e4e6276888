package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    private static final Progress NOBODY = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir
    private Path folder;

    @Test
    void partThatDiesIsToldAndStartedAgainAndOneThatIsEndedInTheEndIsNot() {
        DataFolder data = DataFolder.at(folder);
        data.prepare();
        Noticing conditions = new Noticing();
        Sleeping sleeping = new Sleeping(data);
        sleeping.start();
        try (Keeper _ = new Keeper(List.of(sleeping), data, NOBODY, Clock.systemUTC(), conditions)) {
            long first = sleeping.pid();
            sleeping.kill();
            await().untilAsserted(() -> assertThat(data.run("sleeping").map(RunFile::pid)).contains(sleeping.pid()));
            assertThat(sleeping.pid()).isNotEqualTo(first);
            assertThat(conditions.dead).containsExactly("sleeping");
        } finally {
            sleeping.stop();
        }
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(conditions.dead).containsExactly("sleeping"));
    }

    private static final class Noticing implements Conditions {

        private final List<String> dead = new CopyOnWriteArrayList<>();

        @Override
        public void died(String part) {
            dead.add(part);
        }

        @Override
        public Optional<Duration> pauseAfterDeath(String part) {
            return Optional.of(Duration.ZERO);
        }
    }

    /** A process that does nothing. */
    private static final class Sleeping implements Part {

        private final Path log;
        private volatile Process process;

        Sleeping(DataFolder data) {
            log = data.log(name());
        }

        @Override
        public String name() {
            return "sleeping";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public Path log() {
            return log;
        }

        @Override
        public void start() {
            try {
                process = new ProcessBuilder("sleep", "600").redirectErrorStream(true).redirectOutput(log.toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            kill();
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
