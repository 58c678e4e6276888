package org.pprnet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.ingest.TestIngest.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.backing.Backing;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.ingest.imports.ImportingFile.Kind;
import org.pprnet.service.problem.ProblemException;

class ImportingFileTest {

    private final String admin = TestIngest.token("admin-" + UUID.randomUUID(), "admin");
    private final String word = UUID.randomUUID().toString();
    private final ImportSource source = new ImportSource("somebody", "a file", false);

    @TempDir
    Path folder;

    @Test
    void fileOfLinesIsImportedInTheBackgroundAndThenGone() throws IOException {
        TestIngest ingest = TestIngest.shared();
        Path file = lines(700);

        ImportRun begun = ingest.bean(ImportingFile.class).begin(file, Kind.LINES, source);

        assertThat(begun.state()).isEqualTo(State.RUNNING);
        assertThat(begun.name()).isEqualTo("a file");
        Awaitility.await().until(() -> !Files.exists(file));
        ImportRun ended = ingest.bean(ImportRuns.class).find(begun.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.COMPLETED);
        assertThat(ended.tally().accepted()).isEqualTo(700);
        assertThat(known(ingest)).isEqualTo(700);
    }

    @Test
    void pageIsImportedInTheBackground() throws IOException {
        TestIngest ingest = TestIngest.shared();
        Path file = Files.writeString(folder.resolve("page.txt"), page());

        ImportRun begun = ingest.bean(ImportingFile.class).begin(file, Kind.PAGE, source);

        Awaitility.await().until(() -> !Files.exists(file));
        ImportRun ended = ingest.bean(ImportRuns.class).find(begun.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.COMPLETED);
        assertThat(ended.tally().accepted()).isEqualTo(1);
    }

    @Test
    void fileThatIsNoPageIsRefusedAtOnceAndGone() throws IOException {
        ImportingFile importing = TestIngest.shared().bean(ImportingFile.class);
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\nno page at all.\n");

        assertThatThrownBy(() -> importing.begin(file, Kind.PAGE, source)).isInstanceOf(ProblemException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void importThatTheServiceCutOffWhenItStoppedIsFinishedByTheSameAgain() throws IOException {
        String name = TestIngest.freshName();
        String bootstrap = Backing.kafka().bootstrapServers();
        ImportRun begun;
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            begun = ingest.bean(ImportingFile.class).begin(lines(5_000), Kind.LINES, source);
        }
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            ImportRun cutOff = ingest.bean(ImportRuns.class).find(begun.id()).orElseThrow();
            ImportRun again = ingest.bean(ImportingFile.class).begin(lines(5_000), Kind.LINES, source);
            Awaitility.await().until(() -> ingest.bean(ImportRuns.class).find(again.id()).orElseThrow()
                    .state() == State.COMPLETED);

            assertThat(cutOff.state()).isEqualTo(State.FAILED);
            assertThat(cutOff.failure()).contains("import the same again");
            assertThat(ingest.bean(ImportRuns.class).find(again.id()).orElseThrow().tally().duplicates())
                    .isEqualTo(cutOff.tally().accepted());
            assertThat(known(ingest)).isEqualTo(5_000);
        }
    }

    private String page() {
        return CapturedPage.of("""
                October 2020
                %s
                Forty therapists were followed for a year, and what they did was written down each week.
                Practice Implications
                Ask them what they did, and listen to what they say before anything is written down.
                """.formatted(word));
    }

    private Path lines(int count) throws IOException {
        String lines = IntStream.range(0, count).mapToObj(number -> """
                {"title": "%s %d", "summary": "What was found.", "publishedAt": "2019-03-04T00:00:00Z"}
                """.formatted(word, number)).collect(Collectors.joining());
        return Files.writeString(folder.resolve("lines.ndjson"), lines);
    }

    private int known(TestIngest ingest) {
        return json(ingest.get(admin, "/submissions?limit=1&q=" + word)).get("total").intValue();
    }
}
