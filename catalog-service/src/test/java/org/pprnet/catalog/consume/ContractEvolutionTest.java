package org.pprnet.catalog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.Flag;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LaterProducer;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.reading.StateSource;

/** Consumer and producer of different builds, over the real broker and the real store. */
class ContractEvolutionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Doi DOI = new Doi("10.1000/tomorrow");

    private final LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("evolution-" + System.nanoTime());
    private final CatalogDatabase database = CatalogDatabase.empty();
    private String topic = "";

    @BeforeEach
    void createLog() {
        try (SummaryLog summaries = new SummaryLog(log)) {
            summaries.createMissingTopics((short) 1);
            topic = summaries.topicId().orElseThrow();
        }
    }

    @Test
    void consumerOneVersionBehindSurvivesTomorrowsFieldsHeadersAndTypes() {
        List<LoggedEvent> events = new EventLog().with(aSummary().citing(DOI).about("empathy").published(),
                aSummary().published(), new SummaryEvent.ArticleFlagged(DOI, 1, List.of(new Flag(Flag.Kind.RETRACTION,
                        new Doi("10.1000/notice"), "Data", LocalDate.of(2024, 3, 1)))))
                .events();
        try (LaterProducer tomorrow = new LaterProducer(log);
                RunningCatalog catalog = RunningCatalog.with(settings())) {
            tomorrow.append(events.get(0));
            tomorrow.append(events.get(1), "org.pprnet.summary.praised.v1");
            tomorrow.append(events.get(2));
            await().atMost(PATIENCE).until(() -> catalog.get("/state").text("position").equals("3"));
            await().atMost(PATIENCE).until(() -> catalog.get("/health/readiness").status() == 200);
            assertThat(catalog.get("/health").text("status")).isEqualTo("UP");
            assertThat(catalog.bean(Projection.class).position().skipped())
                    .containsExactly("org.pprnet.summary.praised.v1");
            assertThat(catalog.bean(StateSource.class).recomputed())
                    .isEqualTo(Fold.state("catalog", 3, List.of(events.get(0), events.get(2))));
        }
    }

    @Test
    void buildThatKnowsWhatAnEarlierOneSkippedAsksForARebuild() {
        String skipped = EventType.FLAGGED.wireName();
        try (ApplicationContext earlier = database.parts()) {
            Projection projection = earlier.getBean(Projection.class);
            Position from = projection.position();
            assertThat(projection.apply(from, List.of(), new Position(1, topic, 0, Set.of(skipped)))).isTrue();
        }
        try (LaterProducer producer = new LaterProducer(log);
                RunningCatalog catalog = RunningCatalog.with(settings())) {
            producer.append(EventLog.logged(1, new SummaryEvent.ArticleFlagged(DOI, 1, List.of())));
            await().atMost(PATIENCE).until(() -> catalog.get("/health").body().at("/details/log/details/rebuildFor/0")
                    .asText().equals(skipped));
            assertThat(catalog.get("/health/readiness").status()).isEqualTo(503);
            assertThat(catalog.get("/health").body().at("/details/log/details/problem").asText()).contains("rebuild",
                    skipped);
            assertThat(catalog.get("/summaries").status()).isEqualTo(200);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("log.bootstrap-servers", log.bootstrapServers());
        settings.put("log.prefix", log.prefix());
        return settings;
    }
}
