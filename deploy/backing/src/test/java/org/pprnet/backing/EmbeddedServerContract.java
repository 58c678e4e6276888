package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each embedded server promises to those who start, kill and adopt it. */
interface EmbeddedServerContract {

    /** The one that all tests of this JVM share. */
    Server shared();

    EmbeddedServer start(Path folder, int port);

    Optional<? extends EmbeddedServer> adopt(Path folder);

    /** Returns once the server has acknowledged it. */
    void write(Server server, String text);

    /** All that was written, in order. */
    List<String> read(Server server);

    @Test
    default void acknowledgedDataSurviveKillAndRestartOnTheSamePort() {
        Server server = shared();
        int port = server.port();
        long pid = server.pid();
        write(server, "before the kill");

        server.kill();
        assertThat(server.isAlive()).isFalse();
        server.restart();

        assertThat(server.port()).isEqualTo(port);
        assertThat(server.pid()).isNotEqualTo(pid);
        write(server, "after it");
        assertThat(read(server)).containsSubsequence("before the kill", "after it");
    }

    @Test
    default void orphanIsAdoptedAndNotStartedTwiceAndItsDataMoveToAnotherPort() {
        Path folder = Backing.temporaryFolder("orphan");
        EmbeddedServer orphan = start(folder, 0);
        assertThatThrownBy(() -> start(folder, 0)).isInstanceOfSatisfying(ServerFailed.class,
                e -> assertThat(e.reason()).isEqualTo(ServerFailed.Reason.ALREADY_RUNNING));

        EmbeddedServer adopted = adopt(folder).orElseThrow();

        assertThat(adopted.pid()).isEqualTo(orphan.pid());
        write(adopted, "still there");
        adopted.close();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(adopt(folder)).isEmpty();
        try (EmbeddedServer moved = start(folder, 0)) {
            assertThat(moved.port()).isNotEqualTo(orphan.port());
            assertThat(read(moved)).containsExactly("still there");
        }
    }
}
