package org.pprnet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.rebuilding.Generations;
import org.pprnet.service.rebuilding.Published;
import org.pprnet.service.rebuilding.Rebuild;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.pprnet.service.rebuilding.Step;

/** The view is built beside itself, from a real log in a real database, while others read and write. */
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<LoggedEvent> events = EventLog.random(17, 900).events();
    private final LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("rebuild" + System.nanoTime());
    private final CatalogDatabase database = CatalogDatabase.empty();
    private final List<Step> steps = new ArrayList<>();
    private LogWriter writer;

    @BeforeEach
    void open() {
        writer = new LogWriter(log);
        try (SummaryLog topics = new SummaryLog(log)) {
            topics.createMissingTopics((short) 1);
        }
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void readersMissNothingAndNeverSeeTimeGoBackWhileTheViewIsReplaced() throws Exception {
        append(0, 500);
        AtomicBoolean over = new AtomicBoolean();
        try (RunningCatalog one = start("1");
                RunningCatalog two = start("2");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAt(one, 500);
            awaitAt(two, 500);
            List<Future<Integer>> readers = List.of(threads.submit(() -> read(one, over)),
                    threads.submit(() -> read(two, over)));
            Future<?> author = threads.submit(() -> {
                for (int next = 500; next < 900; next += 2) {
                    append(next, next + 2);
                }
            });
            assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
            author.get();
            awaitAt(one, 900);
            awaitAt(two, 900);
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(one.get("/state?deep=true").text("digest")).isEqualTo(digest(900));
            assertThat(two.get("/state").text("digest")).isEqualTo(digest(900));
        }
        assertThat(generations()).containsExactly("view_2");
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.Done.class,
                done -> assertThat(done.dropped()).isTrue());
    }

    @Test
    void rebuildThatWasKilledGoesOnFromWhereItWas() throws Exception {
        append(0, 300);
        killedAt(Step.Compared.class);
        append(300, 700);
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.Done.class,
                done -> assertThat(done.events()).isEqualTo(400));
        assertShows(700);
    }

    @Test
    void rebuildThatWasKilledAfterTheSwitchLeavesNothingThatTheNextOneDoesNotDrop() throws Exception {
        append(0, 100);
        assertShows(100);
        killedAt(Step.Switched.class);
        assertThat(generations()).containsExactly("view_1", "view_2");
        assertShows(100);
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
        assertThat(generations()).containsExactly("view_3");
        assertShows(100);
    }

    @Test
    void whatIsNotAsPublishedIsNotShownAndTheNextRebuildBeginsAnew() throws Exception {
        append(0, 200);
        assertShows(200);
        killedAt(Step.Compared.class);
        change(2, "UPDATE summary_version SET event = jsonb_set(event, '{title}', '\"Another\"')");
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.DIFFERENT);
        assertThat(generations()).containsExactly("view_1");
        assertShows(200);
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
        assertShows(200);
    }

    @Test
    void viewThatWasDamagedIsRepaired() throws Exception {
        append(0, 200);
        try (RunningCatalog catalog = start("1")) {
            awaitAt(catalog, 200);
            change(1, "UPDATE summary SET content_hash = 'damaged' WHERE live");
            assertThat(catalog.get("/state?deep=true").text("digest")).isNotEqualTo(digest(200));
            assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(catalog.get("/state").text("digest")).isEqualTo(digest(200)));
            assertThat(catalog.get("/state?deep=true").text("digest")).isEqualTo(digest(200));
        }
    }

    @Test
    void rebuildThatGetsNoFurtherGivesUpAndTheNextOneGoesOnFromThere() throws Exception {
        append(0, 20);
        append(21, 30);
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.COULD_NOT_RUN);
        assertThat(steps.getLast()).isEqualTo(new Step.Refused(
                "for 10 s it got no further than position 20: the log does not hold sequence 21"));
        append(20, 21);
        assertThat(rebuild(steps::add)).isEqualTo(Rebuild.REBUILT);
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.Done.class,
                done -> assertThat(done.events()).isEqualTo(10));
        assertShows(30);
    }

    @Test
    void secondRebuildAtOnceIsRefused() throws Exception {
        append(0, 20);
        List<Step> refused = new ArrayList<>();
        List<Integer> status = new ArrayList<>();
        assertThat(rebuild(step -> {
            if (step instanceof Step.Compared) {
                status.add(rebuild(refused::add));
            }
        })).isEqualTo(Rebuild.REBUILT);
        assertThat(status).containsExactly(Rebuild.COULD_NOT_RUN);
        assertThat(refused).singleElement().isInstanceOf(Step.Refused.class);
    }

    @Test
    void nextGenerationThatIsBehindIsNotSwitchedTo() throws Exception {
        append(0, 20);
        assertShows(20);
        try (ApplicationContext parts = rebuilding()) {
            Generations generations = parts.getBean(Generations.class);
            try (Generations.Claim _ = generations.claim().orElseThrow()) {
                assertThat(generations.next().position().sequence()).isZero();
                assertThat(generations.switchOver()).isFalse();
            }
        }
        assertShows(20);
    }

    /** Reads until it is over, and says how often. */
    private static int read(RunningCatalog catalog, AtomicBoolean over) {
        int reads = 0;
        long position = 0;
        while (!over.get()) {
            RunningCatalog.Answer list = catalog.get("/summaries?limit=3");
            assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
            long now = Long.parseLong(list.header("log-position").orElseThrow());
            assertThat(now).isGreaterThanOrEqualTo(position);
            position = now;
            RunningCatalog.Answer state = catalog.get("/state");
            assertThat(state.status()).as("%s", state.body()).isEqualTo(200);
            assertThat(state.body().get("position").asLong()).isGreaterThanOrEqualTo(position);
            reads++;
        }
        return reads;
    }

    private void killedAt(Class<? extends Step> point) {
        assertThatThrownBy(() -> rebuild(step -> {
            if (point.isInstance(step)) {
                throw new IllegalStateException("killed");
            }
        })).hasMessage("killed");
    }

    private int rebuild(Consumer<Step> report) {
        try (ApplicationContext parts = rebuilding()) {
            return parts.getBean(Rebuild.class).run(report);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ApplicationContext rebuilding() {
        Published published = position -> Fold.state("ingest", position, events.subList(0, (int) position));
        Map<String, Object> settings = settings("rebuild");
        settings.put(RebuildProcess.PROPERTY, true);
        settings.put("rebuild.patience", "10s");
        return ApplicationContext.builder().properties(settings).singletons(published).start();
    }

    private void assertShows(int position) {
        try (RunningCatalog catalog = start("1")) {
            awaitAt(catalog, position);
            assertThat(catalog.get("/state?deep=true").text("digest")).isEqualTo(digest(position));
        }
    }

    private static void awaitAt(RunningCatalog catalog, long position) {
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(catalog.get("/state").body().path("position").asLong()).isEqualTo(position));
    }

    private String digest(int position) {
        return Fold.state("catalog", position, events.subList(0, position)).digest();
    }

    private List<String> generations() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = database.connect(1);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'view%' ORDER BY 1")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private void change(int generation, String sql) throws SQLException {
        try (Connection connection = database.connect(generation); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private RunningCatalog start(String instance) {
        return RunningCatalog.with(settings(instance));
    }

    private Map<String, Object> settings(String instance) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.putAll(Map.of("log.bootstrap-servers", log.bootstrapServers(), "log.prefix", log.prefix(),
                "service.instance", instance));
        return settings;
    }

    private void append(int from, int to) {
        writer.append(events.subList(from, to).stream().map(RebuildTest::record).toList());
    }

    private static LogRecord record(LoggedEvent logged) {
        return new LogRecord(logged.sequence(), logged.loggedAt(), logged.id(), EventType.of(logged.event()).wireName(),
                logged.time(), logged.event().entity(), EventCodec.encode(logged.event()), null);
    }
}
