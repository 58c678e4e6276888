package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.local.Failure;

class DataFolderTest {

    @TempDir
    private Path folder;
    private DataFolder data;

    @BeforeEach
    void prepare() {
        data = DataFolder.at(folder.resolve("data"));
    }

    @Test
    void secretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        data.prepare();
        data.makeSecretIfNew();
        String secret = data.secret();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        data.makeSecretIfNew();
        assertThat(data.secret()).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/token-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAFirstStartThereIsNoSecret() {
        assertThatThrownBy(data::secret).isInstanceOf(Failure.class).hasMessageContaining("up");
    }

    @Test
    void folderThatCannotBeMadeIsNamedInOneLine() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");
        assertThatThrownBy(data::prepare).isInstanceOf(Failure.class).hasMessageContaining(folder.toString())
                .message().doesNotContain("\n");
    }

    @Test
    void relativeAndWindingPathsAreTheSameFolder() {
        assertThat(DataFolder.at(folder.resolve("x/../data"))).isEqualTo(data);
    }
}
