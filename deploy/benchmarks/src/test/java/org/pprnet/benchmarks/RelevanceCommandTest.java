package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.events.Json;
import org.pprnet.local.CouldNotRun;
import picocli.CommandLine;

class RelevanceCommandTest {

    @TempDir
    private Path folder;
    private Path sleep;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        sleep = Files.createDirectory(folder.resolve("sleep"));
        Files.writeString(sleep.resolve("corpus.jsonl"), """
                {"id": "diary", "title": "Diaries", "text": "Keeping a diary of sleep and waking."}
                {"id": "boats", "title": "Boats", "text": "Hulls of oak, and a diary of their voyages."}
                {"id": "insomnia", "title": "", "text": "Insomniacs slept better after behavioural therapy."}
                """);
        Files.writeString(sleep.resolve("queries.jsonl"), """
                {"id": "1", "text": "sleeping diary"}
                {"id": "2", "text": "behavioral therapy"}
                {"id": "3", "text": "nobody judged this"}
                """);
        Files.writeString(sleep.resolve("qrels.tsv"), "1\tdiary\t1\n2\tinsomnia\t1\n");
    }

    @Test
    void serviceIsMeasuredBesidePlainBm25() throws IOException {
        Path report = folder.resolve("report.md");
        int status = run("--lexical", "--json", "--report", report.toString(), sleep.toString());
        assertThat(status).as("%s", errors).isZero();
        // "behavioral" is no word of the collection for plain BM25: "therapy" finds the document all the same.
        assertThat(out.toString().lines().map(RelevanceCommandTest::json)).containsExactly(
                json("""
                {"collection": "sleep", "system": "bm25", "ndcg@10": 1.0, "recall@100": 1.0, "mrr@10": 1.0, "p": null}"""),
                json("""
                        {"collection": "sleep", "system": "lexical", "ndcg@10": 1.0, "recall@100": 1.0, "mrr@10": 1.0,
                            "p": 1.0}"""));
        assertThat(report).content().contains("| sleep | 3 | 2 | lexical | 1.0000 | 1.0000 | 1.0000 | 1.000 |");
    }

    @Test
    void wrongCollectionIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Files.writeString(sleep.resolve("qrels.tsv"), "1 diary 1\n");
        assertThat(run("--json", sleep.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("qrels.tsv, line 1: must have three columns");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return new CommandLine(new RelevanceCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true)).setExecutionExceptionHandler(new CouldNotRun())
                .execute(arguments);
    }

    private static Object json(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
