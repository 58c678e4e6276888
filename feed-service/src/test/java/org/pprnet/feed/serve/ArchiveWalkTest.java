package org.pprnet.feed.serve;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;
import org.pprnet.feed.store.Feed;
import org.pprnet.service.reading.StateSource;

/** Who reads a feed and its archive has all of it, whatever happened to what stood there. */
class ArchiveWalkTest {

    private static final int EVENTS = 400;
    private static final int MOST_AT_ONCE = 90;
    private static final Feed ATTACHMENT = Feed.named("topics/attachment").orElseThrow();
    private static final Feed EMPATHY = Feed.named("topics/empathy").orElseThrow();

    private final FeedApp service = FeedApp.on(FeedApp.freshStore());

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 41})
    void everyWalkEqualsThePresentAndPagesOnlyShrink(long seed) {
        List<LoggedEvent> events = EventLog.random(seed, EVENTS).events();
        Random steps = new Random(seed);
        Map<Feed, Aggregator> followers = Feed.every().stream().collect(toMap(identity(), Aggregator::new));
        Map<String, List<String>> before = Map.of();
        for (int upTo = 0; upTo < EVENTS;) {
            upTo = Math.min(EVENTS, upTo + 1 + steps.nextInt(MOST_AT_ONCE));
            service.take(events.subList(0, upTo));
            Map<Feed, Map<String, String>> present = present(events.subList(0, upTo));
            followers.forEach((feed, follower) -> assertThat(follower.follow(service)).as(feed.name())
                    .isEqualTo(present.get(feed)));
            assertThat(followers.get(Feed.ALL).summariesDigest()).isEqualTo(summariesDigest(events.subList(0, upTo)));
            before = shrunk(before, walked(present));
        }
        assertThat(before).hasSizeGreaterThan(30);
        assertThat(before.values()).anyMatch(ids -> ids.size() < 10);
    }

    @Test
    void digestOfWhatWasReadTellsACopyThatIsNotWhole() {
        SummaryBuilder edited = aSummary();
        EventLog log = new EventLog().with(edited.published(), aSummary().published());
        service.take(log.events());
        Aggregator aggregator = new Aggregator(Feed.ALL);
        aggregator.follow(service);
        assertThat(aggregator.summariesDigest()).isEqualTo(summariesDigest(log.events()));
        log.with(edited.titled("Edited").version(2).revised());
        service.take(log.events());
        assertThat(aggregator.summariesDigest()).isNotEqualTo(summariesDigest(log.events()));
    }

    @Test
    void rebuildGivesTheSamePagesToTheLastByte() {
        List<LoggedEvent> events = EventLog.random(3, EVENTS).events();
        IntStream.range(0, EVENTS / 8).forEach(batch -> service.take(events.subList(0, 8 * batch + 8)));
        try (FeedApp rebuilt = FeedApp.on(FeedApp.freshStore())) {
            rebuilt.take(events);
            Set<String> pages = pages(Feed.every());
            assertThat(pages).hasSizeGreaterThan(30);
            pages.forEach(page -> {
                assertThat(rebuilt.text(page)).isEqualTo(service.text(page));
                assertThat(rebuilt.tag(page)).isEqualTo(service.tag(page));
            });
        }
    }

    @Test
    void editInOneTopicLeavesTheFeedAndTheArchiveOfOthersAlone() {
        SummaryBuilder edited = aSummary().about("attachment");
        EventLog log = new EventLog().with(edited.published());
        IntStream.range(0, 45).forEach(_ -> log.with(aSummary().about("attachment").published(),
                aSummary().about("empathy").published()));
        service.take(log.events());
        Map<String, String> empathy = documents(EMPATHY);
        Map<String, String> attachment = documents(ATTACHMENT);
        assertThat(empathy).hasSize(3);
        log.with(edited.titled("Edited").version(2).revised());
        service.take(log.events());
        assertThat(documents(EMPATHY)).isEqualTo(empathy);
        String oldest = "/feeds/topics/attachment/archive/1.atom";
        assertThat(documents(ATTACHMENT).get(oldest)).isNotEqualTo(attachment.get(oldest));
        String newer = "/feeds/topics/attachment/archive/2.atom";
        assertThat(documents(ATTACHMENT).get(newer)).isEqualTo(attachment.get(newer));
    }

    @Test
    void withdrawalThatNoFeedListsAnyMoreIsHeardFromTheArchive() {
        SummaryBuilder withdrawn = aSummary().titled("Taken back");
        EventLog log = new EventLog();
        publish(log, 19);
        log.with(withdrawn.published());
        service.take(log.events());
        Aggregator aggregator = new Aggregator(Feed.ALL);
        assertThat(aggregator.follow(service)).containsValue("Taken back");
        log.with(withdrawn.withdrawn("Published by mistake"));
        publish(log, 40);
        service.take(log.events());
        String id = "urn:uuid:" + withdrawn.build().id();
        assertThat(document("/feeds/all.atom").ids()).doesNotContain(id);
        assertThat(document("/feeds/all/archive/1.atom").ids()).hasSize(19).doesNotContain(id);
        assertThat(document("/feeds/all/archive/2.atom").items())
                .anyMatch(item -> item.id().equals(id) && item.title() == null);
        assertThat(aggregator.follow(service)).hasSize(59).doesNotContainKey(id);
    }

    @Test
    void pagesAreLinkedWithTheirNeighboursAndOnlyFullOnesAreThere() {
        EventLog log = new EventLog();
        publish(log, 19);
        service.take(log.events());
        assertThat(document("/feeds/all.atom").link("prev-archive")).isEmpty();
        assertThat(service.text("/feeds/all.rss")).doesNotContain("prev-archive");
        publish(log, 40);
        service.take(log.events());
        assertThat(document("/feeds/all.atom").link("prev-archive")).contains("/feeds/all/archive/2.atom");
        assertThat(document("/feeds/all.atom").isArchive()).isFalse();
        assertThat(service.text("/feeds/all.rss")).contains("<atom:link href=\"https://digest.example/feeds/all/"
                + "archive/2.atom\" rel=\"prev-archive\" type=\"application/atom+xml\"/>");
        AtomDocument newest = document("/feeds/all/archive/2.atom");
        assertThat(newest.isArchive()).isTrue();
        assertThat(newest.ids()).hasSize(20);
        assertThat(newest.link("self")).contains("/feeds/all/archive/2.atom");
        assertThat(newest.link("current")).contains("/feeds/all.atom");
        assertThat(newest.link("prev-archive")).contains("/feeds/all/archive/1.atom");
        assertThat(newest.link("next-archive")).isEmpty();
        AtomDocument oldest = document("/feeds/all/archive/1.atom");
        assertThat(oldest.link("prev-archive")).isEmpty();
        assertThat(oldest.link("next-archive")).contains("/feeds/all/archive/2.atom");
        assertThat(service.get("/feeds/all/archive/3.atom").statusCode()).isEqualTo(404);
    }

    /** What the log says, and what the service says of itself. */
    private String summariesDigest(List<LoggedEvent> events) {
        State state = service.bean(StateSource.class).recomputed();
        assertThat(state).isEqualTo(Fold.state("feed", events.size(), events));
        return state.summariesDigest();
    }

    /** Walks every feed from its top, and gives what each page holds. */
    private Map<String, List<String>> walked(Map<Feed, Map<String, String>> present) {
        Map<String, List<String>> pages = new HashMap<>();
        present.forEach((feed, titles) -> {
            Aggregator aggregator = new Aggregator(feed);
            assertThat(aggregator.follow(service)).as(feed.name()).isEqualTo(titles);
            aggregator.pages().forEach((page, document) -> pages.put(page, document.ids()));
        });
        return pages;
    }

    private static Map<String, List<String>> shrunk(Map<String, List<String>> before, Map<String, List<String>> after) {
        before.forEach((page, ids) -> assertThat(ids).as(page).containsAll(after.get(page)));
        return after;
    }

    private Map<String, String> documents(Feed feed) {
        Set<String> paths = new HashSet<>(pages(List.of(feed)));
        paths.add("/feeds/" + feed.name() + ".atom");
        return paths.stream().collect(toMap(identity(), path -> service.tag(path) + service.text(path)));
    }

    private Set<String> pages(List<Feed> feeds) {
        Set<String> pages = new HashSet<>();
        for (Feed feed : feeds) {
            Aggregator aggregator = new Aggregator(feed);
            aggregator.follow(service);
            pages.addAll(aggregator.pages().keySet());
        }
        return pages;
    }

    private AtomDocument document(String path) {
        return new AtomDocument(service.text(path).getBytes(StandardCharsets.UTF_8));
    }

    private static void publish(EventLog log, int summaries) {
        IntStream.range(0, summaries).forEach(_ -> log.with(aSummary().published()));
    }

    /** What the log says that each feed has now, worked out apart from the service: titles by ids. */
    private static Map<Feed, Map<String, String>> present(List<LoggedEvent> events) {
        Map<UUID, Summary> live = new HashMap<>();
        events.forEach(event -> {
            switch (event.event()) {
                case SummaryEvent.Published(Summary summary) -> live.put(summary.id(), summary);
                case SummaryEvent.Revised(Summary summary) -> live.put(summary.id(), summary);
                case SummaryEvent.Withdrawn withdrawn -> live.remove(withdrawn.id());
                case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> {
                }
            }
        });
        return Feed.every().stream().collect(toMap(identity(), feed -> live.values().stream()
                .filter(summary -> isIn(feed, summary))
                .collect(toMap(summary -> "urn:uuid:" + summary.id(), Summary::title))));
    }

    private static boolean isIn(Feed feed, Summary summary) {
        return feed.equals(Feed.ALL)
                || summary.topics().stream().anyMatch(topic -> feed.name().equals("topics/" + topic))
                || summary.researchTypes().stream().anyMatch(type -> feed.name().equals("research-types/" + type));
    }
}
