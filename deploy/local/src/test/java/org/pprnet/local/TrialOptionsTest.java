package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrialOptionsTest {

    @TempDir
    Path folder;

    @Test
    void folderThatExistsIsRefused() {
        TrialOptions options = options("--data", folder.toString());
        assertThatThrownBy(() -> options.makeFolder("trial")).isInstanceOf(Failure.class)
                .hasMessage("--data %s exists: it must be a new folder", folder);
    }

    @Test
    void reportThatCannotBeWrittenIsRefusedBeforeTheTrial() {
        Path data = folder.resolve("data");
        TrialOptions options = options("--data", data.toString(), "--report",
                folder.resolve("nowhere/report.md").toString());
        assertThatThrownBy(() -> options.makeFolder("trial")).isInstanceOf(Failure.class)
                .hasMessageContaining("nowhere/report.md cannot be written");
        assertThat(data).doesNotExist();
    }

    @Test
    void formerReportStaysUntilThereIsANewOne() throws IOException {
        Path report = Files.writeString(folder.resolve("report.md"), "former");
        TrialOptions options = options("--data", folder.resolve("data").toString(), "--report", report.toString());
        options.makeFolder("trial");
        assertThat(report).hasContent("former");
        options.keep("new");
        assertThat(report).hasContent("new");
    }

    @Test
    void figuresAreWrittenBesideTheReport() throws IOException {
        Path report = folder.resolve("report.md");
        options("--report", report.toString()).keep("text", "{}");
        assertThat(report).hasContent("text");
        assertThat(folder.resolve("report.json")).hasContent("{}");
    }

    private static TrialOptions options(String... arguments) {
        return CommandLine.populateCommand(new TrialOptions(), arguments);
    }
}
