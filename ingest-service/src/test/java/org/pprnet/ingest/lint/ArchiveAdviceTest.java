package org.pprnet.ingest.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pprnet.events.Json;
import org.pprnet.ingest.archive.ArchivePage;
import org.pprnet.ingest.archive.CitationParser;
import org.pprnet.ingest.lint.Advice.Kind;
import org.pprnet.ingest.submission.Content;

/**
 * Advice on texts that were not written for tests: the sample archive, and with {@code -Dshared=FOLDER} the captured pages
 * in {@code FOLDER/archive}. What a text lacks is another matter.
 */
class ArchiveAdviceTest {

    private static final Path SAMPLE = Path.of("../deploy/local/src/main/resources/sample/summaries.ndjson");
    private static final Set<Kind> MISSING = Set.of(Kind.MISSING_CITATION, Kind.MISSING_DOI, Kind.MISSING_IMPLICATIONS);

    @Test
    void sampleArchiveRaisesNoFalseAlarm() throws IOException {
        List<Content> samples = Files.readAllLines(SAMPLE).stream().map(ArchiveAdviceTest::sample).toList();

        assertThat(samples).hasSize(18);
        assertThat(samples.stream().flatMap(ArchiveAdviceTest::advice)).containsExactlyInAnyOrder(
                "doi-trailing-dot 10.1016/j.cpr.2019.101810.", "doi-trailing-dot 10.1080/10503307.2020.1762946.",
                "own-work Tasca, G.A.", "own-work Tasca, G. A.");
    }

    @Test
    @EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of captured pages is named")
    void odditiesOfTheCapturedPagesAreFoundAndNothingElse() throws IOException {
        Stream<String> found = Stream.of("page-a.txt", "page-b.txt", "page-c.txt").flatMap(ArchiveAdviceTest::captured);

        assertThat(found).containsExactlyInAnyOrder("doi-trailing-dot 10.1016/j.cpr.2019.101810.",
                "doi-trailing-dot 10.1080/10503307.2020.1762946.", "own-work Tasca, G.A.", "own-work Tasca, G. A.",
                "name-spelled-two-ways Kelenbub", "odd-number SD = 15/2", "unbalanced “");
    }

    private static Content sample(String line) {
        try {
            var json = Json.mapper().readTree(line);
            return content(json.get("title").asText(), Optional.ofNullable(json.get("citation")).map(c -> c.asText()),
                    json.get("summary").asText(), json.get("practiceImplications").asText());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> captured(String name) {
        try {
            return ArchivePage.parse(Files.readAllBytes(Path.of(System.getProperty("shared"), "archive", name)))
                    .months()
                    .stream().flatMap(month -> month.entries().stream())
                    .map(entry -> content(entry.title(), entry.citation(), entry.summary(),
                            entry.practiceImplications()))
                    .flatMap(ArchiveAdviceTest::advice);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Content content(String title, Optional<String> citation, String summary, String implications) {
        return new Content("", title, citation.orElse(null), summary, implications, List.of(), List.of(), null, "en");
    }

    private static Stream<String> advice(Content content) {
        return Advice.on(content, "Dr. Tasca", Optional.ofNullable(content.citation()).map(CitationParser::parse))
                .stream().filter(advice -> !MISSING.contains(advice.kind()))
                .map(advice -> advice.kind().wireName() + " " + advice.place().text());
    }
}
