package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Projection;
import org.pprnet.feed.FeedApp;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.store.Feed;
import org.pprnet.service.reading.StateSource;

/** What subscribers see of the life of a summary. */
class FeedChangesTest {

    private static final Doi DOI = new Doi("10.1000/repair");
    private static final SummaryEvent RETRACTED = new SummaryEvent.ArticleFlagged(DOI, 1,
            List.of(new Flag(Flag.Kind.RETRACTION, null, "Data could not be traced", LocalDate.of(2024, 3, 1))));

    private final String store = FeedApp.freshStore();
    private final FeedApp service = FeedApp.on(store);
    private final EventLog log = new EventLog();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void noFeedIsServedBeforeThereIsOne() {
        assertThat(service.get("/feeds/all.rss").statusCode()).isEqualTo(503);
        assertThat(service.get("/feeds/all.rss").headers().firstValue("Retry-After")).isPresent();
        assertThat(service.get("/feeds/topics/none.rss").statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawnSummaryIsATombstoneInAtomAndGoneElsewhere() throws IOException {
        SummaryBuilder summary = aSummary().titled("Taken back").about("attachment");
        publish(aSummary().titled("Stays").about("attachment").published(), summary.published(),
                summary.withdrawn("Published by mistake"));
        for (String feed : new String[]{"/feeds/all", "/feeds/topics/attachment"}) {
            assertThat(service.text(feed + ".atom"))
                    .contains("<at:deleted-entry ref=\"urn:uuid:" + summary.build().id()
                            + "\" when=\"2025-01-01T00:00:03Z\">", "Published by mistake", "Stays")
                    .contains("<updated>2025-01-01T00:00:03Z</updated>")
                    .doesNotContain("Taken back");
            assertThat(titles(feed + ".json")).containsExactly("Stays");
            assertThat(service.text(feed + ".rss")).contains("Stays").doesNotContain("Taken back", "mistake");
        }
    }

    @Test
    void withdrawalOfWhatCouldNotBeReadHereIsToldAsWell() {
        SummaryBuilder unread = aSummary();
        publish(aSummary().published(), unread.withdrawn("Published by mistake"));
        assertThat(service.text("/feeds/all.atom")).contains("<at:deleted-entry ref=\"urn:uuid:" + unread.build().id());
        assertSameAsRebuilt();
    }

    @Test
    void revisionKeepsItsIdAndComesToTheTop() throws IOException {
        SummaryBuilder old = aSummary().titled("Old");
        publish(old.published(), aSummary().titled("New").published());
        assertThat(titles("/feeds/all.json")).containsExactly("New", "Old");
        publish(old.titled("Old, revised").version(2).revised());
        assertThat(titles("/feeds/all.json")).containsExactly("Old, revised", "New");
        JsonNode top = items("/feeds/all.json").get(0);
        assertThat(top.get("id").textValue()).isEqualTo("urn:uuid:" + old.build().id());
        assertThat(top.get("date_published").textValue()).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(top.get("date_modified").textValue()).isEqualTo("2025-01-01T00:00:03Z");
    }

    @Test
    void summaryThatLeavesATopicLeavesATombstoneThereAndNowhereElse() throws IOException {
        SummaryBuilder summary = aSummary().titled("Moved").about("attachment", "empathy");
        publish(summary.published(), summary.about("empathy", "training").version(2).revised());
        assertThat(service.text("/feeds/topics/attachment.atom")).contains("<at:deleted-entry").doesNotContain("Moved");
        assertThat(titles("/feeds/topics/attachment.json")).isEmpty();
        for (String feed : new String[]{"/feeds/all", "/feeds/topics/empathy", "/feeds/topics/training"}) {
            assertThat(service.text(feed + ".atom")).contains("Moved").doesNotContain("<at:deleted-entry");
        }
        publish(summary.about("attachment").version(3).revised());
        assertThat(service.text("/feeds/topics/attachment.atom")).contains("Moved").doesNotContain("<at:deleted-entry");
        assertThat(service.text("/feeds/topics/training.atom")).contains("<at:deleted-entry");
    }

    @Test
    void feedThatASummaryHadLeftDoesNotChangeWithItsWithdrawal() {
        SummaryBuilder summary = aSummary().about("attachment");
        publish(summary.published(), summary.about("empathy").version(2).revised());
        String before = service.text("/feeds/topics/attachment.atom");
        publish(summary.withdrawn("Secret of the other feed"));
        assertThat(service.text("/feeds/topics/attachment.atom")).isEqualTo(before);
        assertSameAsRebuilt();
    }

    @Test
    void editInOneTopicLeavesOtherFeedsAlone() {
        SummaryBuilder summary = aSummary().about("attachment");
        publish(summary.published(), aSummary().about("empathy").published());
        Map<String, String> before = tags();
        publish(summary.titled("Edited").version(2).revised());
        Map<String, String> after = tags();
        assertThat(after.keySet().stream().filter(path -> !after.get(path).equals(before.get(path))))
                .containsExactlyInAnyOrder("all.rss", "all.atom", "all.json", "topics/attachment.rss",
                        "topics/attachment.atom", "topics/attachment.json");
    }

    @Test
    void teaserChangesNoFeed() {
        publish(aSummary().published());
        Map<String, String> before = tags();
        publish(new SummaryEvent.IssueAnnounced(YearMonth.of(2024, 5), 1, "This month"));
        assertThat(tags()).isEqualTo(before);
        assertThat(service.get("/feeds/all.rss").headers().firstValue("Log-Position")).contains("2");
    }

    @Test
    void flagComesAsAnUpdateUnderTheSameId() throws IOException {
        SummaryBuilder summary = aSummary().titled("Cites it").citing(DOI);
        publish(summary.published(), aSummary().titled("Other").published());
        assertThat(titles("/feeds/all.json")).containsExactly("Other", "Cites it");
        publish(RETRACTED);
        assertThat(titles("/feeds/all.json")).containsExactly("Cites it", "Other");
        JsonNode item = items("/feeds/all.json").get(0);
        assertThat(item.get("id").textValue()).isEqualTo("urn:uuid:" + summary.build().id());
        assertThat(item.get("content_html").textValue()).startsWith("<p><strong>The cited article was retracted");
        publish(new SummaryEvent.ArticleFlagged(DOI, 2, List.of()));
        assertThat(service.text("/feeds/all.json")).doesNotContain("retracted");
    }

    @Test
    void flagThatWasThereFirstIsOnTheSummaryAtOnce() {
        publish(RETRACTED, aSummary().citing(DOI).published());
        assertThat(service.text("/feeds/all.atom")).contains("The cited article was retracted");
    }

    @Test
    void feedListsTheThirtyNewestChanges() throws IOException {
        publish(IntStream.rangeClosed(1, 32).mapToObj(n -> aSummary().titled("Number " + n).published())
                .toArray(SummaryEvent[]::new));
        assertThat(titles("/feeds/all.json")).hasSize(30).startsWith("Number 32").endsWith("Number 3");
    }

    @Test
    void rebuildGivesTheSameBytes() {
        EventLog random = EventLog.random(11, 150);
        for (int upTo = 1; upTo <= 150; upTo += 7) {
            service.take(random.events().subList(0, upTo));
        }
        service.take(random.events());
        log.with(random.events().stream().map(LoggedEvent::event).toArray(SummaryEvent[]::new));
        assertSameAsRebuilt();
    }

    @Test
    void otherInstanceFollowsByItself() {
        publish(aSummary().titled("First").published());
        try (FeedApp other = FeedApp.on(store)) {
            await().until(() -> other.get("/feeds/all.atom").statusCode() == 200);
            publish(aSummary().titled("Second").published());
            await().until(() -> other.text("/feeds/all.atom").contains("Second"));
            await().until(() -> other.get("/feeds/all.atom").headers().firstValue("Log-Position").orElse("0")
                    .equals("2"));
            assertSameDocuments(other);
        }
    }

    @Test
    void storeMadeAnewDoesNotTakeReadersBackInTime() {
        publish(aSummary().titled("First").published(), aSummary().titled("Second").published());
        String before = service.text("/feeds/all.atom");
        FeedApp.empty(store);
        await().ignoreExceptions().until(() -> {
            service.take(log.events().subList(0, 1));
            return true;
        });
        assertThat(service.text("/feeds/all.atom")).isEqualTo(before);
        publish(aSummary().titled("Third").published());
        assertThat(service.text("/feeds/all.atom")).contains("First", "Second", "Third");
        assertSameAsRebuilt();
    }

    @Test
    void replayedRevisionIsSeenThoughItHasTheNumberOfAnotherEvent() throws IOException {
        SummaryBuilder summary = aSummary().titled("Before");
        publish(aSummary().titled("Other").published(), summary.published());
        Projection projection = service.bean(Projection.class);
        LoggedEvent replayed = EventLog.logged(2, summary.titled("Replayed").version(2).revised());
        assertThat(projection.apply(projection.position(), List.of(replayed), projection.position())).isTrue();
        projection.makeVisible();
        assertThat(titles("/feeds/all.json")).containsExactly("Replayed", "Other");
        StateSource state = service.bean(StateSource.class);
        assertThat(state.state()).isEqualTo(state.recomputed());
    }

    private void publish(SummaryEvent... events) {
        log.with(events);
        service.take(log.events());
    }

    private void assertSameAsRebuilt() {
        try (FeedApp rebuilt = FeedApp.on(FeedApp.freshStore())) {
            rebuilt.take(log.events());
            assertSameDocuments(rebuilt);
        }
    }

    private void assertSameDocuments(FeedApp other) {
        paths().forEach(path -> {
            assertThat(other.text("/feeds/" + path)).isEqualTo(service.text("/feeds/" + path));
            assertThat(other.tag("/feeds/" + path)).isEqualTo(service.tag("/feeds/" + path));
        });
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        paths().forEach(path -> tags.put(path, service.tag("/feeds/" + path)));
        return tags;
    }

    private static List<String> paths() {
        return Feed.every().stream()
                .flatMap(feed -> Arrays.stream(Format.values()).map(format -> HotFeeds.path(feed, format)))
                .toList();
    }

    private JsonNode items(String path) throws IOException {
        return Json.mapper().readTree(service.text(path)).get("items");
    }

    private List<String> titles(String path) throws IOException {
        return StreamSupport.stream(items(path).spliterator(), false)
                .map(item -> item.get("title").textValue())
                .toList();
    }
}
