package org.pprnet.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.local.Failure;

class CollectionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("corpus.jsonl", """
                {"id": "a", "title": "Sleep", "text": "Patients slept."}
                {"id": 7, "title": "", "text": "Others did not.", "more": true}

                """);
        write("queries.jsonl", """
                {"id": "q1", "text": "sleep"}
                {"id": "q2", "text": "wake"}
                """);
        write("qrels.tsv", """
                query\tdoc\trel
                q1\ta\t2
                q1\t7\t0
                q1\tgone\t1
                q3\ta\t1
                """);
    }

    @Test
    void collectionHasTheNameOfItsFolder() {
        assertThat(Collection.in(folder).name()).isEqualTo(folder.getFileName().toString());
    }

    @Test
    void documentsQueriesAndJudgementsAreRead() {
        Collection collection = Collection.in(folder);
        assertThat(collection.documents()).containsExactly(
                new Collection.Document("a", "Sleep", "Patients slept."),
                new Collection.Document("7", "", "Others did not."));
        assertThat(collection.judgements()).containsEntry("q1", Map.of("a", 2, "gone", 1));
        assertThat(collection.missing()).isOne();
    }

    @Test
    void queriesWithoutAnythingRelevantAreLeftOut() {
        assertThat(Collection.in(folder).judged()).containsExactly(new Collection.Query("q1", "sleep"));
    }

    @Test
    void firstLineOfJudgementsNeedNotBeAHeader() throws IOException {
        write("qrels.tsv", "q2\t7\t1\n");
        assertThat(Collection.in(folder).judgements()).containsOnlyKeys("q2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "corpus.jsonl  | {\"id\": \"b\", \"title\": \"x\"           | line 1: is not JSON",
        "corpus.jsonl  | [\"b\"]                                    | line 1: is not a JSON object",
        "corpus.jsonl  | {\"id\": \"b\", \"title\": \"x\"}          | line 1: \"text\" must be there, and be a string",
        "queries.jsonl | {\"_id\": \"b\", \"text\": \"x\"}          | line 1: \"id\" must be there, and be a string",
        "queries.jsonl | {\"id\": \"b\", \"text\": \"x\"}\\n\\n{\"id\": \"b\", \"text\": \"x\"} | line 3: id \"b\" was there before",
        "queries.jsonl | {\"id\": \"b\", \"text\": \"x\"}           | is relevant to any query of",
        "qrels.tsv     | q1\\ta\\t1\\nq1 a 1                        | line 2: must have three columns",
        "qrels.tsv     | q1\\ta\\t1\\nq1\\t7\\tmany                 | line 2: relevance is \"many\"",
        "qrels.tsv     | q1\\ta\\t1\\nq1\\ta\\t2                    | line 2: document \"a\" was judged 1",
        "qrels.tsv     | ''                                         | qrels.tsv is empty"})
    void whatIsWrongIsNamedWithItsPlace(String file, String content, String complaint) throws IOException {
        write(file, content.replace("\\n", "\n").replace("\\t", "\t"));
        assertThatThrownBy(() -> Collection.in(folder)).isInstanceOf(Failure.class).hasMessageContaining(file)
                .hasMessageContaining(complaint);
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("queries.jsonl"));
        assertThatThrownBy(() -> Collection.in(folder)).isInstanceOf(Failure.class)
                .hasMessage(folder.resolve("queries.jsonl") + " is missing");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
