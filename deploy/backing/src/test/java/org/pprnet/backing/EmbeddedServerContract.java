package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each embedded server promises to those who start, kill and adopt it. */
interface EmbeddedServerContract {

    EmbeddedServer start(Path folder, int port);

    Optional<? extends EmbeddedServer> adopt(Path folder);

    /** Returns once the server has acknowledged it. */
    void write(Server server, String text);

    /** All that was written, in order. */
    List<String> read(Server server);

    @Test
    default void acknowledgedDataSurviveKillAndRestartOnTheSamePort() {
        try (EmbeddedServer server = start(Backing.temporaryFolder("survivor"), 0)) {
            int port = server.port();
            long pid = server.pid();
            write(server, "before the kill");

            server.kill();
            assertThat(server.isAlive()).isFalse();
            server.restart();

            assertThat(server.port()).isEqualTo(port);
            assertThat(server.pid()).isNotEqualTo(pid);
            write(server, "after it");
            assertThat(read(server)).containsExactly("before the kill", "after it");
        }
    }

    @Test
    default void dataSurviveStopAndStartOnAnotherPort() {
        Path folder = Backing.temporaryFolder("mover");
        try (EmbeddedServer first = start(folder, 0)) {
            write(first, "on the first port");
        }
        try (EmbeddedServer second = start(folder, 0)) {
            assertThat(read(second)).containsExactly("on the first port");
        }
    }

    @Test
    default void orphanIsAdoptedAndNotStartedTwice() {
        Path folder = Backing.temporaryFolder("orphan");
        try (EmbeddedServer orphan = start(folder, 0)) {
            assertThatThrownBy(() -> start(folder, 0)).isInstanceOfSatisfying(ServerFailed.class,
                    e -> assertThat(e.reason()).isEqualTo(ServerFailed.Reason.ALREADY_RUNNING));

            EmbeddedServer adopted = adopt(folder).orElseThrow();

            assertThat(adopted.pid()).isEqualTo(orphan.pid());
            assertThat(adopted.port()).isEqualTo(orphan.port());
            write(adopted, "still there");
            adopted.close();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(adopt(folder)).isEmpty();
        }
    }
}
