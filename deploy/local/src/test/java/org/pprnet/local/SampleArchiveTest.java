package org.pprnet.local;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sample archive that the project ships. The tests that compare it with captured pages of the blog run only where
 * the system property {@code shared} names a folder that holds {@code archive/page-*.txt}; elsewhere they are skipped.
 */
class SampleArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void eighteenSummariesOfNineMonthsStandOldestFirst() throws IOException {
        assertThat(values("summaries", "publishedAt")).hasSize(18).isSorted().doesNotHaveDuplicates();
        assertThat(values("summaries", "issue").stream().distinct()).hasSize(9);
        assertThat(entries("summaries")).allSatisfy(summary -> assertThat(summary.required("publishedAt").textValue())
                .matches(summary.required("issue").textValue() + "-01T00:[0-5]\\d:00Z"));
    }

    @Test
    void everyMonthHasOneTeaser() throws IOException {
        assertThat(values("teasers", "month")).isEqualTo(values("summaries", "issue").stream().distinct().toList());
        assertThat(values("teasers", "teaser")).noneMatch(String::isBlank);
    }

    @Test
    void everySummaryHasTheAgreedLengthAndItsTopicsAndResearchTypes() throws IOException {
        assertThat(entries("summaries")).allSatisfy(summary -> {
            assertThat(words(summary.required("summary").textValue())).hasSizeBetween(120, 250);
            assertThat(words(summary.required("practiceImplications").textValue())).hasSizeBetween(40, 110);
            assertThat(summary.required("topics")).hasSizeBetween(1, 4).allMatch(SampleArchiveTest::isSlug);
            assertThat(summary.required("researchTypes")).hasSizeBetween(1, 2).allMatch(SampleArchiveTest::isSlug);
        });
    }

    @Test
    void noTwoTitlesGiveTheSameSlug() throws IOException {
        assertThat(values("summaries", "title")).map(title -> String.join("-", words(title))).doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLineIsInNormalizationFormC() throws IOException {
        assertThat(lines("summaries")).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
        assertThat(lines("teasers")).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
    }

    @Test
    void noRunOfEightWordsStandsInACapturedPage() throws IOException {
        Set<String> captured = runsOfEight(capturedPages()).collect(Collectors.toSet());
        List<String> texts = new ArrayList<>(values("teasers", "teaser"));
        for (String key : List.of("title", "summary", "practiceImplications")) {
            texts.addAll(values("summaries", key));
        }
        assertThat(texts.stream().flatMap(SampleArchiveTest::runsOfEight)).isNotEmpty().noneMatch(captured::contains);
    }

    @Test
    void everyCitationStandsVerbatimInACapturedPage() throws IOException {
        assertThat(entries("summaries").stream().map(summary -> summary.path("citation").textValue())
                .filter(Objects::nonNull)).isNotEmpty().allMatch(capturedPages().lines().toList()::contains);
    }

    private static boolean isSlug(JsonNode value) {
        return value.isTextual() && value.textValue().matches("[a-z]+(-[a-z]+)*");
    }

    private static String capturedPages() throws IOException {
        Path archive = Path.of(System.getProperty("shared", "absent"), "archive");
        assumeTrue(Files.isDirectory(archive), "the captured pages are not at hand");
        StringBuilder text = new StringBuilder();
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(archive, "page-*.txt")) {
            for (Path page : pages) {
                text.append(Files.readString(page)).append('\n');
            }
        }
        assumeTrue(!text.isEmpty(), "the captured pages are not at hand");
        return text.toString();
    }

    private static Stream<String> runsOfEight(String text) {
        List<String> words = words(text);
        return IntStream.rangeClosed(0, words.size() - 8).mapToObj(at -> String.join(" ", words.subList(at, at + 8)));
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", "")).filter(not(String::isEmpty)).toList();
    }

    private static List<String> values(String file, String key) throws IOException {
        return entries(file).stream().map(entry -> entry.required(key).textValue()).toList();
    }

    private static List<JsonNode> entries(String file) throws IOException {
        return lines(file).stream().map(line -> assertDoesNotThrow(() -> JSON.readTree(line), line)).toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream sample = SampleArchiveTest.class.getResourceAsStream("/sample/" + file + ".ndjson")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
