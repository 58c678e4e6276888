package org.pprnet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.Certificates;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryBuilder;

/** The service between a real log and a real database, with either of them away for a while. */
class CatalogServiceTest {

    private final CatalogLog log = new CatalogLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void followsTheLogAndReadersReadWhatTheyWrote() {
        log.create();
        List<LoggedEvent> events = EventLog.random(3, 1_500).events();
        log.append(events);
        try (RunningCatalog catalog = start(CatalogDatabase.empty(), "1")) {
            awaitReady(catalog);
            assertThat(catalog.get("/state").body()).isEqualTo(catalog.get("/state?deep=true").body());
            assertThat(catalog.get("/state").text("digest"))
                    .isEqualTo(Fold.state("catalog", events.size(), events).digest());
            append(EventLog.logged(1_501, aSummary().at("fresh").published()));
            RunningCatalog.Answer answer = catalog.get("/summaries/fresh?minPosition=1501");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("log-position")).hasValue("1501");
        }
    }

    @Test
    void numberSentLateIsWaitedFor() {
        log.create();
        SummaryBuilder summary = aSummary().at("waiting");
        append(EventLog.logged(1, summary.titled("One").published()),
                EventLog.logged(3, summary.titled("Three").version(3).revised()));
        try (RunningCatalog catalog = start(CatalogDatabase.empty(), "1")) {
            await().untilAsserted(() -> assertThat(catalog.get("/health/readiness").body().toString())
                    .contains("\"missing\":2"));
            assertThat(catalog.get("/summaries/waiting").text("title")).isEqualTo("One");
            append(EventLog.logged(2, summary.titled("Two").version(2).revised()));
            awaitReady(catalog);
            assertThat(catalog.get("/summaries/waiting").text("title")).isEqualTo("Three");
            assertThat(catalog.get("/summaries/waiting/revisions").each("version")).containsExactly("3", "2", "1");
        }
    }

    @Test
    void restartGoesOnWhereItStood() {
        log.create();
        CatalogDatabase database = CatalogDatabase.empty();
        List<LoggedEvent> events = EventLog.random(5, 300).events();
        log.append(events.subList(0, 200));
        try (RunningCatalog catalog = start(database, "1")) {
            awaitReady(catalog);
        }
        log.append(events.subList(200, 300));
        try (RunningCatalog catalog = start(database, "1")) {
            awaitReady(catalog);
            assertThat(catalog.get("/state?deep=true").text("digest"))
                    .isEqualTo(Fold.state("catalog", 300, events).digest());
        }
    }

    @Test
    void standbyInstanceReadsWhatTheActiveOneWrote() {
        log.create();
        CatalogDatabase database = CatalogDatabase.empty();
        try (RunningCatalog one = start(database, "1"); RunningCatalog two = start(database, "2")) {
            awaitReady(one);
            append(EventLog.logged(1, aSummary().at("shared").published()));
            for (RunningCatalog catalog : List.of(one, two)) {
                await().untilAsserted(() -> {
                    assertThat(catalog.get("/summaries/shared").header("log-position")).hasValue("1");
                    assertThat(catalog.get("/summaries/shared").status()).isEqualTo(200);
                });
            }
        }
    }

    @Test
    void startsWithoutDatabaseAndLogAndGoesOnWhenTheyCome() {
        try (EmbeddedPostgres server = postgres()) {
            CatalogDatabase database = CatalogDatabase.on(server);
            server.kill();
            try (RunningCatalog catalog = start(database, "1")) {
                assertUnavailable(catalog.get("/summaries"));
                assertThat(catalog.get("/health/liveness").status()).isEqualTo(200);
                assertThat(catalog.get("/health/readiness").status()).isEqualTo(503);
                server.restart();
                await().untilAsserted(() -> assertThat(catalog.get("/summaries").status()).isEqualTo(200));
                assertThat(catalog.get("/health/readiness").status()).isEqualTo(503);
                log.create();
                append(EventLog.logged(1, aSummary().at("first").published()));
                awaitReady(catalog);
                assertThat(catalog.get("/summaries/first").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void databaseThatIsKilledAndComesBackIsFollowedUp() {
        log.create();
        try (EmbeddedPostgres server = postgres(); RunningCatalog catalog = start(CatalogDatabase.on(server), "1")) {
            append(EventLog.logged(1, aSummary().at("before").published()));
            awaitReady(catalog);
            server.kill();
            append(EventLog.logged(2, aSummary().at("meanwhile").published()));
            assertUnavailable(catalog.get("/summaries/before"));
            HttpResponse<String> page = catalog.ask("/summaries/before", "Accept", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
            server.restart();
            await().untilAsserted(
                    () -> assertThat(catalog.get("/summaries/meanwhile").status()).isEqualTo(200));
            awaitReady(catalog);
            assertThat(catalog.get("/summaries").each("slug")).hasSize(2);
        }
    }

    @Test
    void encryptedDatabaseIsTalkedToWhereItsAuthorityIsTrustedAndNowhereElse() throws Exception {
        Certificates own = Certificates.make(Backing.temporaryFolder("own-certificates"), "ip:127.0.0.1");
        Certificates other = Certificates.make(Backing.temporaryFolder("other-certificates"), "ip:127.0.0.1");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("encrypted"), 0,
                own)) {
            CatalogDatabase database = CatalogDatabase.on(server);
            try (RunningCatalog catalog = RunningCatalog.with(verifying(database, own))) {
                await().untilAsserted(() -> assertThat(catalog.get("/summaries").status()).isEqualTo(200));
                assertThat(database.connectionsOfOthers("ssl")).isPositive();
                assertThat(database.connectionsOfOthers("not ssl")).isZero();
            }
            try (RunningCatalog catalog = RunningCatalog.with(verifying(database, other))) {
                await().untilAsserted(() -> assertUnavailable(catalog.get("/summaries")));
            }
        }
    }

    private static Map<String, Object> verifying(CatalogDatabase database, Certificates certificates) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("datasources.default.url",
                database.url() + "?sslmode=verify-full&sslrootcert=" + certificates.authority());
        return settings;
    }

    private static void assertUnavailable(RunningCatalog.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.header("retry-after")).isPresent();
    }

    private static void awaitReady(RunningCatalog catalog) {
        await().untilAsserted(() -> assertThat(catalog.get("/health/readiness").status()).isEqualTo(200));
    }

    /** Patient, as servers start meanwhile. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90));
    }

    private static EmbeddedPostgres postgres() {
        return EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("catalog"), 0);
    }

    private RunningCatalog start(CatalogDatabase database, String instance) {
        return log.start(database, instance, Map.of());
    }

    private void append(LoggedEvent... events) {
        log.append(List.of(events));
    }
}
