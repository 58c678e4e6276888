package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.catalog.RunningCatalog.Answer;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;

/** The catalog as it was: the fold, in the order of the log, of what had taken effect by then; today's notices on top. */
class AsOfTest {

    private static final int EVENTS = 60;
    private static final int INSTANTS_PER_POSITION = 4;
    private static final Doi ARTICLE = new Doi("10.1000/then");

    private static RunningCatalog shared;

    private final Random random = new Random(41);

    @BeforeAll
    static void start() {
        shared = RunningCatalog.empty();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void everyListAndEverySummaryIsTheFoldAtEveryPosition() {
        History history = new History(random);
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            for (int position = 1; position <= EVENTS; position++) {
                catalog.take(history.next());
                for (int n = 0; n < INSTANTS_PER_POSITION; n++) {
                    assertListIs(catalog, history.instant(), history);
                }
                assertSummariesAre(catalog, history.instant(), history);
            }
            history.instants().forEach(instant -> {
                assertListIs(catalog, instant, history);
                assertCountsAre(catalog, instant, history);
            });
        }
    }

    @Test
    void monthMeansItsLastMillisecond() {
        Instant end = Instant.parse("2022-11-30T23:59:59.999Z");
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            catalog.take(aSummary().at("in-time").publishedAt(end).published(),
                    aSummary().at("too-late").publishedAt(end.plusMillis(1)).published());
            Answer answer = catalog.get("/summaries?asOf=2022-11");
            assertThat(answer.each("slug")).containsExactly("in-time");
            assertThat(answer.text("asOf")).isEqualTo(end.toString());
            assertThat(catalog.get("/summaries?asOf=2022-12").each("slug")).hasSize(2);
            assertThat(catalog.get("/summaries?asOf=2022-11-30T23:59:59.9999999Z").each("slug"))
                    .containsExactly("in-time");
            assertThat(catalog.get("/summaries/in-time?asOf=2022-11").status()).isEqualTo(200);
            assertThat(catalog.get("/summaries/too-late?asOf=2022-11").status()).isEqualTo(404);
            assertThat(catalog.get("/summaries/too-late?asOf=2022-11-30T23:59:59.9999999Z").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01", "2999-01-01T00:00:00Z", "nonsense", "2022-13", "2022", "2022-11-10", "",
        "-0001-01",
        "%2B10000-01", "%2B999999999-12", "-999999999-01", "2022-11-10T12:00:00", "%00", "2022-11&asOf=2022-12",
        "%2B1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "0000-12-31T23:59:59Z"})
    void whatIsNoTimeThatWasIsRefused(String asOf) {
        for (String path : List.of("/summaries", "/issues", "/topics", "/summaries/any", "/issues/2024-05")) {
            Answer answer = shared.get(path + "?asOf=" + asOf);
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/pointer").asText()).contains("asOf");
            assertThat(answer.text("detail")).doesNotContain("%s");
        }
    }

    @Test
    void issuesAndTheirTeasersAreOfThatTimeToo() {
        YearMonth may = YearMonth.of(2022, 5);
        SummaryBuilder moved = aSummary().in(may).at("moved").publishedAt(Instant.parse("2022-05-01T00:00:00Z"));
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            catalog.take(moved.published(),
                    new SummaryEvent.Revised(revised(moved.build(), 2, may.plusMonths(1), "2022-06-10T00:00:00Z")),
                    aSummary().in(may).at("stays").publishedAt(Instant.parse("2022-05-02T00:00:00Z")).published(),
                    new SummaryEvent.IssueAnnounced(may, 1, "This month: groups"),
                    new SummaryEvent.IssueAnnounced(may.plusMonths(1), 1, "This month: repair"));
            Answer then = catalog.get("/issues?asOf=2022-05");
            assertThat(then.each("month")).containsExactly("2022-05");
            assertThat(then.each("count")).containsExactly("2");
            assertThat(then.each("teaser")).containsExactly("This month: groups");
            assertThat(catalog.get("/issues").each("count")).containsExactly("1", "1");
            assertThat(catalog.get("/issues/2022-05?asOf=2022-05").each("slug")).containsExactly("stays", "moved");
            assertThat(catalog.get("/issues/2022-05").each("slug")).containsExactly("stays");
            assertThat(catalog.get("/issues/2022-06?asOf=2022-05").status()).isEqualTo(404);
            Answer page = catalog.get("/issues/2022-05?asOf=2022-05&limit=1");
            assertThat(catalog.get("/issues/2022-05?asOf=2022-05&limit=1&cursor=" + page.text("next")).each("slug"))
                    .containsExactly("moved");
        }
    }

    @Test
    void cursorOfOneTimeIsNoCursorOfAnother() {
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            catalog.take(aSummary().published(), aSummary().published());
            String cursor = catalog.get("/summaries?limit=1&asOf=2024-05").text("next");
            assertThat(cursor).isNotEmpty();
            assertThat(catalog.get("/summaries?limit=1&asOf=2024-05&cursor=" + cursor).status()).isEqualTo(200);
            assertThat(catalog.get("/summaries?limit=1&asOf=2024-06&cursor=" + cursor).status()).isEqualTo(400);
            assertThat(catalog.get("/summaries?limit=1&cursor=" + cursor).status()).isEqualTo(400);
        }
    }

    @Test
    void withdrawalOfTodayIsANoticeInEveryListOfBeforeAndInNoFormIsItsTextServed() {
        SummaryBuilder taken = aSummary().at("taken").titled("Taken back").saying("Secret words").citing(ARTICLE);
        try (RunningCatalog catalog = RunningCatalog.empty()) {
            catalog.take(taken.published(), aSummary().at("kept").published());
            assertThat(catalog.get("/summaries?asOf=2024-05").body().toString()).contains("Secret words");
            HttpResponse<String> before = catalog.ask("/summaries?asOf=2024-05-01T00:00:00Z");
            catalog.take(taken.withdrawn("The data were made up"));
            for (String form : List.of("", ".json", ".html", ".jsonld", ".bib", ".ris", ".csl.json")) {
                String list = catalog.ask("/summaries" + form + "?asOf=2024-05-01T00:00:00Z").body();
                assertThat(list).doesNotContain("Secret words");
                assertThat(catalog.ask("/summaries/taken" + form + "?asOf=2024-05").statusCode()).isEqualTo(410);
            }
            HttpResponse<String> changed = catalog.ask("/summaries?asOf=2024-05-01T00:00:00Z", "If-Modified-Since",
                    before.headers().firstValue("last-modified").orElseThrow());
            assertThat(changed.statusCode()).isEqualTo(200);
            Answer list = catalog.get("/summaries?asOf=2024-05-01T00:00:00Z");
            assertThat(list.body().at("/items").toString()).contains("Taken back", "The data were made up");
            assertThat(list.text("total")).isEqualTo("2");
            assertThat(catalog.get("/summaries?asOf=2024-05").each("slug")).containsExactly("kept");
        }
    }

    private static void assertListIs(RunningCatalog catalog, Instant instant, History history) {
        List<JsonNode> items = new ArrayList<>();
        Answer page = catalog.get("/summaries?limit=7&asOf=" + instant);
        assertThat(page.text("asOf")).isEqualTo(instant.toString());
        page.body().get("items").forEach(items::add);
        while (page.body().has("next")) {
            page = catalog.get("/summaries?limit=7&asOf=" + instant + "&cursor=" + page.text("next"));
            page.body().get("items").forEach(items::add);
        }
        assertThat(items).as("at %s", instant).isEqualTo(history.list(instant));
        assertThat(page.body().get("total").asInt()).isEqualTo(items.size());
    }

    private static void assertCountsAre(RunningCatalog catalog, Instant instant, History history) {
        Map<String, Integer> topics = new TreeMap<>();
        Map<String, Integer> months = new TreeMap<>();
        history.fold(instant).values().forEach(summary -> {
            summary.topics().forEach(topic -> topics.merge(topic, 1, Integer::sum));
            months.merge(summary.issue().toString(), 1, Integer::sum);
        });
        assertThat(counts(catalog.get("/topics?asOf=" + instant), "slug")).isEqualTo(topics);
        assertThat(counts(catalog.get("/issues?limit=100&asOf=" + instant), "month")).isEqualTo(months);
        topics.forEach((topic, count) -> assertThat(
                catalog.get("/summaries?topic=" + topic + "&asOf=" + instant).text("total"))
                .isEqualTo(count.toString()));
    }

    private static Map<String, Integer> counts(Answer answer, String key) {
        Map<String, Integer> counts = new TreeMap<>();
        answer.body().get("items").forEach(item -> counts.put(item.get(key).asText(), item.get("count").asInt()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static void assertSummariesAre(RunningCatalog catalog, Instant instant, History history) {
        Map<UUID, Summary> then = history.fold(instant);
        history.now.forEach((id, now) -> {
            for (String address : List.of(id.toString(), now.slug())) {
                Answer answer = catalog.get("/summaries/" + address + "?asOf=" + instant);
                if (history.withdrawn.containsKey(id)) {
                    assertThat(answer.status()).isEqualTo(410);
                    assertThat(answer.body().toString()).doesNotContain("The words of");
                } else if (then.containsKey(id)) {
                    assertThat(answer.body()).isEqualTo(history.view(then.get(id)));
                } else {
                    assertThat(answer.status()).isEqualTo(404);
                }
            }
        });
    }

    private static Summary revised(Summary old, int version, YearMonth issue, String at) {
        return new Summary(old.id(), version, old.slug(), old.title(), old.citation(), old.summary(),
                old.practiceImplications(), old.topics(), old.researchTypes(), old.author(), issue, old.language(),
                old.publishedAt(), Instant.parse(at));
    }

    /** A made-up log whose effective instants come in no order, and the plain fold over it. */
    private static final class History {

        private static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");
        private static final List<String> TOPICS = List.of("attachment", "empathy", "group-psychotherapy");

        private final Random random;
        private final List<SummaryEvent> log = new ArrayList<>();
        private final Map<UUID, Summary> now = new LinkedHashMap<>();
        private final Map<UUID, SummaryEvent.Withdrawn> withdrawn = new HashMap<>();
        private final Map<Doi, List<Flag>> flags = new HashMap<>();

        private History(Random random) {
            this.random = random;
        }

        private SummaryEvent next() {
            List<Summary> live = now.values().stream().filter(summary -> !withdrawn.containsKey(summary.id())).toList();
            int kind = live.size() < 4 ? 0 : random.nextInt(10);
            SummaryEvent event = switch (kind) {
                case 0, 1, 2, 3 -> new SummaryEvent.Published(written(UUID.randomUUID(), null));
                case 4, 5, 6 -> {
                    Summary old = live.get(random.nextInt(live.size()));
                    yield new SummaryEvent.Revised(written(old.id(), old));
                }
                case 7, 8 -> {
                    Summary old = live.get(random.nextInt(live.size()));
                    yield new SummaryEvent.Withdrawn(old.id(), old.version() + 1, "Because " + log.size(), instant());
                }
                default -> new SummaryEvent.ArticleFlagged(ARTICLE, 1 + log.size(),
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Flag(Flag.Kind.CONCERN, null, "Because " + log.size(),
                                        LocalDate.of(2024, 1, 2))));
            };
            take(event);
            return event;
        }

        private void take(SummaryEvent event) {
            log.add(event);
            switch (event) {
                case SummaryEvent.Published(var summary) -> now.put(summary.id(), summary);
                case SummaryEvent.Revised(var summary) -> now.put(summary.id(), summary);
                case SummaryEvent.Withdrawn gone -> withdrawn.put(gone.id(), gone);
                case SummaryEvent.ArticleFlagged flagged -> flags.put(flagged.doi(), flagged.flags());
                case SummaryEvent.IssueAnnounced _ -> throw new AssertionError();
            }
        }

        private Summary written(UUID id, @Nullable Summary old) {
            SummaryBuilder builder = aSummary().withId(id).at("s" + log.size()).titled("Title " + log.size())
                    .saying("The words of " + log.size()).about(TOPICS.get(random.nextInt(3)))
                    .in(YearMonth.of(2021, 1 + random.nextInt(3)))
                    .publishedAt(old == null ? instant() : old.publishedAt());
            Summary written = (random.nextBoolean() ? builder.citing(ARTICLE) : builder).build();
            return old == null ? written : revised(written, old.version() + 1, written.issue(), instant().toString());
        }

        /** One of few, so that some are the same and many lie a millisecond beside one that counts. */
        private Instant instant() {
            return BEGIN.plusMillis(random.nextInt(20));
        }

        private List<Instant> instants() {
            return Stream.iterate(BEGIN.minusMillis(1), instant -> instant.plusMillis(1)).limit(22).toList();
        }

        private Map<UUID, Summary> fold(Instant instant) {
            Map<UUID, Summary> then = new HashMap<>();
            for (SummaryEvent event : log) {
                switch (event) {
                    case SummaryEvent.Published(var summary) when !summary.publishedAt().isAfter(instant) ->
                        then.put(summary.id(), summary);
                    case SummaryEvent.Revised(var summary) when !summary.revisedAt().isAfter(instant) ->
                        then.put(summary.id(), summary);
                    case SummaryEvent.Withdrawn gone when !gone.withdrawnAt().isAfter(instant) ->
                        then.remove(gone.id());
                    default -> {
                    }
                }
            }
            return then;
        }

        private List<JsonNode> list(Instant instant) {
            return fold(instant).values().stream().sorted((one, other) -> {
                int month = other.issue().compareTo(one.issue());
                int published = month != 0 ? month : other.publishedAt().compareTo(one.publishedAt());
                return published != 0 ? published : one.id().toString().compareTo(other.id().toString());
            }).map(summary -> withdrawn.containsKey(summary.id()) ? notice(summary) : view(summary)).toList();
        }

        private JsonNode view(Summary summary) {
            return tree(SummaryView.of(summary,
                    summary.citedDoi().map(doi -> flags.getOrDefault(doi, List.of())).orElse(List.of())));
        }

        /** Named as it was last, filed as it was then. */
        private JsonNode notice(Summary then) {
            SummaryEvent.Withdrawn gone = withdrawn.get(then.id());
            Summary last = now.get(then.id());
            return tree(Map.of("id", then.id(), "slug", last.slug(), "title", last.title(), "issue", then.issue(),
                    "withdrawn", Map.of("reason", gone.reason(), "withdrawnAt", gone.withdrawnAt())));
        }

        private static JsonNode tree(Object value) {
            try {
                return Json.mapper().readTree(Json.text(value));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }
}
