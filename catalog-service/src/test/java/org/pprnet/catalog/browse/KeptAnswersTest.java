package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.Doi;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;

/** An answer that is kept is shown as long as nothing changed, and no longer: on every instance that knows of the change. */
class KeptAnswersTest {

    private static RunningCatalog writing;
    private static RunningCatalog other;

    private final String slug = "mentalizing-" + System.nanoTime();
    private final SummaryBuilder summary = aSummary().at(slug).titled("First words").citing(new Doi("10.1000/kept"));

    @BeforeAll
    static void start() {
        CatalogDatabase database = CatalogDatabase.empty();
        writing = RunningCatalog.with(database.settings());
        other = RunningCatalog.with(database.settings());
    }

    @BeforeEach
    void publish() {
        writing.take(summary.published());
    }

    @AfterAll
    static void stop() {
        other.close();
        writing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json", ".html", ".jsonld", ".bib", ".ris", ".csl.json", "/revisions",
        "/revisions.html"})
    void summaryThatWasKeptIsGoneWhenItIsWithdrawn(String form) {
        assertTurnsInto(410, form, summary.version(2).withdrawn("Made up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html", ".bib", "/revisions.html"})
    void summaryThatWasKeptLeadsToTheAddressThatItMovedTo(String form) {
        assertTurnsInto(301, form, summary.version(2).at("elsewhere-" + slug).revised());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html", ".jsonld", "/revisions", "/revisions.html"})
    void summaryThatWasKeptIsShownAsItIsRevised(String form) {
        assertTurnsInto(200, form, summary.version(2).titled("Second words").revised());
        assertThat(writing.ask(path(form)).body()).contains("Second words");
        assertThat(other.ask(path(form)).body()).contains("Second words");
    }

    private void assertTurnsInto(int status, String form, SummaryEvent change) {
        awaitOther();
        assertThat(writing.ask(path(form)).statusCode()).isEqualTo(200);
        assertThat(other.ask(path(form)).body()).isEqualTo(writing.ask(path(form)).body());
        writing.take(change);
        assertThat(writing.ask(path(form)).statusCode()).isEqualTo(status);
        awaitOther();
        assertThat(other.ask(path(form)).statusCode()).isEqualTo(status);
    }

    private String path(String form) {
        return "/summaries/" + slug + form;
    }

    private static void awaitOther() {
        await().until(() -> position(other).equals(position(writing)));
    }

    private static Optional<String> position(RunningCatalog catalog) {
        return catalog.get("/issues").header("log-position");
    }
}
