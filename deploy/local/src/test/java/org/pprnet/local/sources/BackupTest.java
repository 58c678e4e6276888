package org.pprnet.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.local.Failure;

class BackupTest {

    private static final String LINES = """
            {"record":"backup","format":"pprnet-backup/1","position":7,"instant":"2026-01-02T03:04:05Z","counts":{"slug":1}}
            {"record":"slug","slug":"a","submission":"x"}
            """;

    @TempDir
    private Path folder;

    @Test
    void wholeBackupSaysWhatItHas() throws IOException {
        Backup backup = Backup.check(file(whole()));

        assertThat(backup.position()).isEqualTo(7);
        assertThat(backup.lines()).isEqualTo(2);
        assertThat(backup.counts().path("slug").asLong()).isEqualTo(1);
    }

    @Test
    void backupThatWasCutAnywhereIsRefused() throws IOException {
        for (int length = 0; length < whole().length() - 1; length += 7) {
            Path cut = file(whole().substring(0, length));
            assertThatThrownBy(() -> Backup.check(cut)).isInstanceOf(Failure.class)
                    .hasMessageContaining("no whole backup");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"slug\":\"a\"", "pprnet-backup/1", "\"lines\":2", "sha256\":\""})
    void backupThatWasChangedIsRefused(String place) throws IOException {
        Path changed = file(whole().replace(place, place.replaceFirst("[a1:2]", "0")));

        assertThatThrownBy(() -> Backup.check(changed)).isInstanceOf(Failure.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("backup"), text);
    }

    private static String whole() {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(LINES.getBytes(StandardCharsets.UTF_8));
            return LINES + "{\"record\":\"end\",\"lines\":2,\"sha256\":\"%s\"}\n"
                    .formatted(HexFormat.of().formatHex(sha256));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
