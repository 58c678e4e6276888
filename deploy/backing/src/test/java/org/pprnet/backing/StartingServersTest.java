package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How starts go wrong, and what they go right in spite of. PostgreSQL stands for all, being the fastest. */
class StartingServersTest {

    @Test
    void takenPortIsSaid() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerFailed failure = failure(Backing.home(), Backing.temporaryFolder("taken"), other.getLocalPort());

            assertThat(failure.reason()).isEqualTo(ServerFailed.Reason.PORT_TAKEN);
            assertThat(failure).hasMessage(
                    "Port %d, wanted for postgresql, is taken by another program".formatted(other.getLocalPort()));
        }
    }

    @Test
    void deathWhileStartingIsSaidWithTheEndOfTheLog() throws IOException {
        Path folder = Backing.temporaryFolder("spoilt");
        EmbeddedPostgres.start(Backing.home(), folder, 0).close();
        Files.writeString(folder.resolve("data/cluster/PG_VERSION"), "9.6\n");

        ServerFailed failure = failure(Backing.home(), folder, 0);

        assertThat(failure.reason()).isEqualTo(ServerFailed.Reason.DIED);
        assertThat(failure.summary()).startsWith("postgresql died while starting").doesNotContain("\n");
        assertThat(failure.lastLines()).hasSizeLessThanOrEqualTo(20).anyMatch(line -> line.contains("incompatible"));
        assertThat(failure).hasMessageContaining("incompatible");
    }

    @Test
    void missingInstallationIsSaid() {
        Path empty = Backing.temporaryFolder("empty");

        assertThat(failure(empty, Backing.temporaryFolder("unused"), 0).reason())
                .isEqualTo(ServerFailed.Reason.NOT_INSTALLED);
    }

    @Test
    void lockThatNamesAnotherServersProcessIsNoObstacle() throws IOException {
        Path folder = Backing.temporaryFolder("locked");
        EmbeddedPostgres.start(Backing.home(), folder, 0).close();
        Files.writeString(folder.resolve("data/cluster/postmaster.pid"), Backing.postgres().pid() + "\n");

        try (var postgres = EmbeddedPostgres.start(Backing.home(), folder, 0)) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void recordOfADeadOrForeignProcessIsNoObstacle() throws IOException {
        Path folder = Backing.temporaryFolder("stale");
        Files.writeString(folder.resolve("running"), "pid=%d\nport=1\n".formatted(ProcessHandle.current().pid()));

        assertThat(EmbeddedPostgres.adopt(Backing.home(), folder)).isEmpty();
        try (var postgres = EmbeddedPostgres.start(Backing.home(), folder, 0)) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void preparationThatWasCutShortIsDoneAgain() throws IOException {
        Path folder = Backing.temporaryFolder("half");
        Files.createDirectories(folder.resolve("data/draft/base"));

        try (var postgres = EmbeddedPostgres.start(Backing.home(), folder, 0)) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    @Test
    void twoStandSideBySide() {
        try (var one = EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("one"), 0);
                var other = EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("other"), 0)) {
            assertThat(one.port()).isNotEqualTo(other.port());
            assertThat(one.isAlive() && other.isAlive()).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void serverHasASessionOfItsOwnThatNoTerminalInterrupts() throws IOException {
        long pid = Backing.postgres().pid();
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));

        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        assertThat(Long.parseLong(fields[3])).as("session").isEqualTo(pid);
    }

    @Test
    @EnabledIf("weAreRoot")
    void serverOfRootRunsAsSomebodyElse() throws IOException {
        Path process = Path.of("/proc", Long.toString(Backing.postgres().pid()));

        assertThat(Files.getAttribute(process, "unix:uid")).isNotEqualTo(0);
    }

    @Test
    @EnabledIf("weAreRoot")
    void dataBelowAFolderThatIsClosedToAllOthersAreNoObstacle() throws IOException {
        Path closed = Backing.temporaryFolder("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        try (var kafka = EmbeddedKafka.start(Backing.home(), closed.resolve("kafka"), 0)) {
            assertThat(kafka.isAlive()).isTrue();
        }
    }

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static ServerFailed failure(Path home, Path folder, int port) {
        return catchThrowableOfType(ServerFailed.class, () -> EmbeddedPostgres.start(home, folder, port));
    }
}
