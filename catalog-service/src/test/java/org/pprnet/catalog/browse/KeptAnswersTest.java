package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.CatalogLog;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.service.following.FollowingTheLog;

/**
 * An answer that is kept is given as long as nothing changed, and no longer. The instance that stands by is asked at once,
 * whether it has heard of the change or not.
 */
class KeptAnswersTest {

    private static CatalogDatabase database;
    private static CatalogLog log;
    private static RunningCatalog leading;
    private static RunningCatalog standingBy;

    private final Doi article = new Doi("10.1000/kept-" + System.nanoTime());
    private final String slug = "mentalizing-" + System.nanoTime();
    private final SummaryBuilder summary = aSummary().at(slug).titled("First words").citing(article);

    @BeforeAll
    static void start() {
        database = CatalogDatabase.empty();
        log = new CatalogLog();
        log.create();
        leading = log.start(database, "1", Map.of());
        await(() -> assertThat(leading.bean(FollowingTheLog.class).isLeading()).isTrue());
        standingBy = log.start(database, "2", Map.of("catalog.position-watch", "1h", "catalog.keeping-up", "1h"));
    }

    @AfterAll
    static void stop() {
        standingBy.close();
        leading.close();
        log.close();
    }

    @BeforeEach
    void publish() {
        take(summary.published());
    }

    @Test
    void pageThatIsKeptIsGivenWithoutAskingTheDatabaseWhereItIs() throws SQLException {
        ask(leading, "");
        try (Connection connection = database.connect(1); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE address IN ACCESS EXCLUSIVE MODE");
            await(() -> assertThat(leading.bean(FollowingTheLog.class).isLeading()).isTrue());
            assertThat(ask(leading, "")).isEqualTo(200);
            assertThat(ask(standingBy, "")).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json", ".html", ".jsonld", ".bib", ".ris", ".csl.json", "/revisions",
        "/revisions.html",
        "?asOf=2024-06"})
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
        assertThat(leading.ask(path(form)).body()).contains("Second words");
        assertThat(standingBy.ask(path(form)).body()).contains("Second words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html"})
    void summaryThatWasKeptSaysThatItsArticleWasRetractedSince(String form) {
        assertTurnsInto(200, form, new SummaryEvent.ArticleFlagged(article, 1,
                List.of(new Flag(Flag.Kind.RETRACTION, new Doi("10.1000/notice"), "Made up",
                        LocalDate.parse("2024-05-01")))));
        assertThat(leading.ask(path(form)).body()).contains("10.1000/notice");
        assertThat(standingBy.ask(path(form)).body()).contains("10.1000/notice");
    }

    private void assertTurnsInto(int status, String form, SummaryEvent change) {
        assertThat(ask(leading, form)).isEqualTo(200);
        assertThat(ask(standingBy, form)).isEqualTo(200);
        take(change);
        assertThat(ask(standingBy, form)).isEqualTo(status);
        assertThat(ask(leading, form)).isEqualTo(status);
    }

    private static void take(SummaryEvent event) {
        log.append(event);
        await(() -> assertThat(leading.get("/issues").header("log-position"))
                .hasValue(Long.toString(log.last())));
    }

    private int ask(RunningCatalog catalog, String form) {
        return catalog.ask(path(form)).statusCode();
    }

    private String path(String form) {
        return "/summaries/" + slug + form;
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }
}
