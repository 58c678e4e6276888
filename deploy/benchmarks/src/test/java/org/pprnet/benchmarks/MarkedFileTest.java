package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.local.Failure;

class MarkedFileTest {

    private static final String EMPTY = """
            <!-- relevance: written by ./deploy/pprnet bench relevance -->
            <!-- /relevance -->
            """;

    @TempDir
    private Path folder;

    @Test
    void partIsReplacedAndAllElseStays() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "before\n" + EMPTY + "after\n");
        MarkedFile marked = MarkedFile.at(file, "relevance");
        marked.write("old\nlines");
        marked.write("| new |");
        assertThat(file).hasContent("before\n" + EMPTY.replace("-->\n<", "-->\n| new |\n<") + "after\n");
    }

    @Test
    void missingFileIsMade() throws IOException {
        Path file = folder.resolve("report.md");
        MarkedFile.at(file, "relevance").write("| new |");
        assertThat(file).hasContent(EMPTY.replace("-->\n<", "-->\n| new |\n<"));
    }

    @Test
    void fileWithoutMarksIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "mine\n");
        assertThatThrownBy(() -> MarkedFile.at(file, "relevance")).isInstanceOf(Failure.class)
                .hasMessageContaining("README.md has no lines");
        assertThat(file).hasContent("mine\n");
    }
}
