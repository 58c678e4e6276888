package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryServersTest {

    @Test
    void serversOfAKilledJvmAreEndedAndTheirDataDeleted() throws IOException {
        Path temporary = Backing.temporaryFolder("temporary");
        Path folder = Files.createDirectory(temporary.resolve("pprnet-backing-1"));
        var orphan = EmbeddedPostgres.start(Backing.home(), folder.resolve("postgresql"), 0);
        Files.writeString(folder.resolve("owner"), Long.toString(deadProcess()));

        TemporaryServers.removeOrphans(temporary);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void serversOfALivingJvmAreLeftAlone() throws IOException {
        Path temporary = Backing.temporaryFolder("temporary");
        Path folder = Files.createDirectory(temporary.resolve("pprnet-backing-1"));
        Files.writeString(folder.resolve("owner"), Long.toString(ProcessHandle.current().pid()));

        TemporaryServers.removeOrphans(temporary);

        assertThat(folder).exists();
    }

    private static long deadProcess() throws IOException {
        Process process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }
}
