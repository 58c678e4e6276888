package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.Citation;
import org.pprnet.ingest.archive.ArchivePage.Entry;

/** {@code -Dshared=FOLDER} reads the captured pages in {@code FOLDER/archive}. */
@EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of captured pages is named")
class CapturedPagesTest {

    @ParameterizedTest
    @CsvSource({"page-a.txt, 2020-10=2 2020-09=1 2020-07=3, 2, 1", "page-b.txt, 2023-03=2 2023-01=3 2022-12=1, 3, 0",
        "page-c.txt, 2021-01=2 2020-12=2 2020-11=2, 6, 5"})
    void pageIsReadWhole(String name, String months, int citations, int dois) throws IOException {
        List<Citation> parsed = entries(name).stream().flatMap(entry -> entry.citation().stream())
                .map(CitationParser::parse).toList();

        assertThat(page(name).months().stream().map(month -> month.month() + "=" + month.entries().size())
                .collect(Collectors.joining(" "))).isEqualTo(months);
        assertThat(parsed).hasSize(citations);
        assertThat(parsed.stream().map(Citation::doi).filter(doi -> doi != null)).hasSize(dois);
    }

    @ParameterizedTest
    @CsvSource({"page-a.txt", "page-b.txt", "page-c.txt"})
    void everyTextStandsInThePageByteForByte(String name) throws IOException {
        String captured = Files.readString(file(name));
        for (Entry entry : entries(name)) {
            String printed = entry.title() + "\n" + entry.citation().map(citation -> citation + "\n").orElse("")
                    + entry.summary() + "\nPractice Implications\n" + entry.practiceImplications();
            assertThat(captured).contains(printed);
            assertThat(captured.lines().toList().get(entry.line() - 1)).isEqualTo(entry.title());
        }
    }

    @ParameterizedTest
    @CsvSource({"page-a.txt", "page-b.txt", "page-c.txt"})
    void monthsAndSummariesPutTogetherAreThePageAgain(String name) throws IOException {
        String again = page(name).months().stream().map(month -> heading(month) + "\n" + month.entries().stream()
                .map(entry -> entry.title() + "\n" + entry.citation().map(citation -> citation + "\n").orElse("")
                        + entry.summary() + "\nPractice Implications\n" + entry.practiceImplications())
                .collect(Collectors.joining("\n"))).collect(Collectors.joining("\n"));

        assertThat(Files.readAllBytes(file(name))).endsWith(again.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"page-a.txt", "page-b.txt", "page-c.txt"})
    void everyCitationHasAuthorsYearTitleAndJournal(String name) throws IOException {
        entries(name).stream().flatMap(entry -> entry.citation().stream()).map(CitationParser::parse)
                .forEach(citation -> {
                    assertThat(citation.authors()).allSatisfy(author -> assertThat(author.given()).isNotNull())
                            .isNotEmpty();
                    assertThat(citation.year()).isBetween(2018, 2022);
                    assertThat(citation.title()).isNotNull();
                    assertThat(citation.container()).isNotNull();
                });
    }

    private static String heading(ArchivePage.Month month) {
        return month.month().format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }

    private static List<Entry> entries(String name) throws IOException {
        return page(name).months().stream().flatMap(month -> month.entries().stream()).toList();
    }

    private static ArchivePage page(String name) throws IOException {
        return ArchivePage.parse(Files.readAllBytes(file(name)));
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("shared"), "archive", name);
    }
}
