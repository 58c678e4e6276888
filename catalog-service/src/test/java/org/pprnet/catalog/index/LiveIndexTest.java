package org.pprnet.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.Vocabulary;

/** The index over the real database: kept up by what changed, or read anew, it is what the events come to. */
class LiveIndexTest {

    private static final int EVENTS = 600;
    private static final Comparator<Summary> ORDER = Comparator.comparing(Summary::issue)
            .thenComparing(Summary::publishedAt).reversed().thenComparing(summary -> summary.id().toString());

    @Test
    void afterEveryBatchTheIndexIsWhatTheEventsComeTo() {
        List<SummaryEvent> events = EventLog.random(29, EVENTS).events().stream().map(LoggedEvent::event).toList();
        CatalogDatabase database = CatalogDatabase.empty();
        Random sizes = new Random(3);
        try (RunningCatalog writing = RunningCatalog.with(database.settings());
                RunningCatalog other = RunningCatalog.with(database.settings())) {
            writing.bean(LiveIndex.class).current();
            for (int at = 0; at < EVENTS;) {
                int end = Math.min(EVENTS, at + 1 + sizes.nextInt(40));
                writing.take(events.subList(at, end).toArray(SummaryEvent[]::new));
                at = end;
                assertIs(writing.bean(LiveIndex.class).current(), events.subList(0, end));
            }
            await().untilAsserted(() -> assertThat(other.bean(LiveIndex.class).current().standing())
                    .isEqualTo(writing.bean(LiveIndex.class).current().standing()));
            assertIs(other.bean(LiveIndex.class).current(), events);
            try (RunningCatalog later = RunningCatalog.with(database.settings())) {
                CatalogIndex anew = later.bean(LiveIndex.class).current();
                assertIs(anew, events);
                assertThat(anew.changedAt()).isEqualTo(writing.bean(LiveIndex.class).current().changedAt())
                        .isEqualTo(EventLog.logged(EVENTS, events.getLast()).loggedAt());
            }
        }
    }

    @Test
    void databaseThatWasDroppedAndFilledInFewerStepsIsNotTakenForTheOldOne() throws Exception {
        CatalogDatabase database = CatalogDatabase.empty();
        try (RunningCatalog catalog = RunningCatalog.with(database.settings())) {
            catalog.get("/summaries");
            IntStream.range(0, 8).forEach(number -> catalog.take(aSummary().at("old-" + number).published()));
            assertThat(catalog.get("/summaries").text("total")).isEqualTo("8");
            try (Connection connection = database.connect(1); Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA view_1 CASCADE");
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(catalog.get("/state").body().path("position").asText()).isEqualTo("0"));
            catalog.take(aSummary().at("new-1").published(), aSummary().at("new-2").published());
            assertThat(catalog.get("/summaries?minPosition=2").each("slug")).containsExactlyInAnyOrder("new-1",
                    "new-2");
            catalog.take(aSummary().at("new-3").published());
            assertThat(catalog.get("/summaries?minPosition=3").each("slug")).hasSize(3).contains("new-3");
        }
    }

    @Test
    void indexThatIsWornIsReadAnewAndReadersNoticeNothing() {
        int many = 4_000;
        List<SummaryBuilder> summaries = IntStream.range(0, many).mapToObj(_ -> aSummary().about("empathy")).toList();
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            LiveIndex live = catalog.bean(LiveIndex.class);
            for (int version = 1; version <= 4; version++) {
                int now = version;
                catalog.take(summaries.stream().map(summary -> summary.version(now).build())
                        .map(summary -> now == 1
                                ? new SummaryEvent.Published(summary)
                                : new SummaryEvent.Revised(summary))
                        .toArray(SummaryEvent[]::new));
                CatalogIndex index = live.current();
                Matches all = index.matching(Filters.NONE.with(Kind.TOPIC, "empathy"));
                assertThat(all.total()).isEqualTo(many);
                assertThat(all.next(Optional.empty(), many)).hasSize(many)
                        .allSatisfy(listed -> assertThat(listed.version()).isEqualTo(now));
            }
            CatalogIndex before = live.current();
            catalog.take(summaries.getFirst().withdrawn("Worn"));
            assertThat(live.current().size()).isEqualTo(many - 1);
            assertThat(live.current().slots().size()).isLessThan(2 * many);
            assertThat(before.matching(Filters.NONE).next(Optional.empty(), many)).hasSize(many);
        }
    }

    private static void assertIs(CatalogIndex index, List<SummaryEvent> events) {
        Map<UUID, Summary> live = new HashMap<>();
        Map<Doi, List<Flag>> flags = new HashMap<>();
        Map<String, String> teasers = new HashMap<>();
        for (SummaryEvent event : events) {
            switch (event) {
                case SummaryEvent.Published(var summary) -> live.put(summary.id(), summary);
                case SummaryEvent.Revised(var summary) -> live.put(summary.id(), summary);
                case SummaryEvent.Withdrawn gone -> live.remove(gone.id());
                case SummaryEvent.IssueAnnounced teaser -> teasers.put(teaser.month().toString(), teaser.teaser());
                case SummaryEvent.ArticleFlagged flagged -> flags.put(flagged.doi(), flagged.flags());
            }
        }
        List<Summary> sorted = live.values().stream().sorted(ORDER).toList();
        List<Listed> listed = index.matching(Filters.NONE).next(Optional.empty(), EVENTS);
        assertThat(listed).extracting(Listed::id).containsExactlyElementsOf(sorted.stream().map(Summary::id).toList());
        assertThat(listed).extracting(Listed::version)
                .containsExactlyElementsOf(sorted.stream().map(Summary::version).toList());
        Vocabulary.topics().forEach(
                topic -> assertThat(index.matching(Filters.NONE).counts(Kind.TOPIC, List.of(topic.slug())).getFirst())
                        .isEqualTo(sorted.stream().filter(summary -> summary.topics().contains(topic.slug())).count()));
        flags.forEach((doi, on) -> {
            assertThat(index.flags(doi)).isEqualTo(on);
            assertThat(index.matching(Filters.NONE.with(Kind.DOI, doi.value())).total()).isEqualTo(sorted.stream()
                    .filter(summary -> summary.citedDoi().equals(Optional.of(doi))).count());
        });
        index.months().keySet().forEach(month -> assertThat(index.teaser(month))
                .isEqualTo(Optional.ofNullable(teasers.get(month.toString()))));
        assertThat(index.changedAt()).isAfter(Instant.EPOCH);
    }
}
