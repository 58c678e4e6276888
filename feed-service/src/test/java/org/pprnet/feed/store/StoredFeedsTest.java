package org.pprnet.feed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** What a reader of the store is told who knows a part of it already. */
class StoredFeedsTest {

    private static final Feed ATTACHMENT = Feed.ofTopic("attachment").orElseThrow();

    private final String store = FeedApp.freshStore();
    private final FeedApp service = FeedApp.on(store);
    private final Database database = service.bean(Database.class);
    private final EventLog log = new EventLog();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void nothingIsToldBeforeTheFirstEvent() {
        assertThat(new StoredFeeds(database).since(Versions.NONE, 0)).isEmpty();
    }

    @Test
    void nothingIsNewToWhoKnowsAll() {
        publish(aSummary().about("attachment").published());
        Snapshot now = everything();
        assertThat(new StoredFeeds(database).since(now.versions(), now.position()).orElseThrow())
                .isEqualTo(new Snapshot(1, now.versions(), List.of()));
        assertThat(look(now.versions(), 0).entries()).isEmpty();
    }

    @Test
    void onlyFeedsThatChangedAreTold() {
        publish(aSummary().about("attachment").published());
        Snapshot before = everything();
        publish(aSummary().about("empathy").ofType().published());
        assertThat(new StoredFeeds(database).since(before.versions(), before.position()).orElseThrow().contents())
                .extracting(content -> content.feed().name()).containsExactlyInAnyOrder("all", "topics/empathy");
    }

    @Test
    void whatTheReaderShouldHaveReadBeforeAndHasNotIsToldAsWell() {
        publish(aSummary().about("attachment").published(), aSummary().about("empathy").published());
        assertThat(new StoredFeeds(database).since(Versions.NONE, 2)).contains(everything());
    }

    @Test
    void summaryIsReadOnceHoweverManyFeedsListIt() {
        SummaryBuilder summary = aSummary().about("attachment", "empathy");
        publish(summary.published());
        Look look = look(Versions.NONE, 0);
        assertThat(look.entries()).containsKeys("all", "topics/attachment", "topics/empathy");
        assertThat(look.summaries()).containsOnlyKeys(summary.build().id());
        assertThat(look(Versions.NONE, 1).summaries()).isEmpty();
    }

    @Test
    void changeIsReadThoughAnotherFeedHasAnOlderOneOfTheSameSummary() {
        SummaryBuilder summary = aSummary().about("attachment", "training");
        UUID id = summary.build().id();
        publish(summary.published(), summary.about("training").version(2).revised(),
                summary.about("training").titled("Again").version(3).revised());
        // So many that the feed of everything no longer lists it.
        publish(IntStream.range(0, FeedContent.CHANGES).mapToObj(_ -> aSummary().about("empathy").published())
                .toArray(SummaryEvent[]::new));
        Look look = look(Versions.NONE, 2);
        assertThat(look.entries().get(ATTACHMENT.name())).extracting(Look.Entry::standing)
                .containsExactly(EntryRow.Standing.LEFT);
        assertThat(look.summaries().get(id).summary().title()).isEqualTo("Again");
    }

    @Test
    void summaryIsNotReadForAFeedThatItLeft() {
        SummaryBuilder summary = aSummary().about("attachment", "training");
        publish(summary.published(), summary.about("training").version(2).revised());
        Map<Feed, Long> known = new HashMap<>(everything().versions().numbers());
        known.put(ATTACHMENT, 0L);
        Versions versions = new Versions(everything().versions().generation(), known);
        assertThat(look(versions, 0).summaries()).isEmpty();
        assertThat(new StoredFeeds(database).since(versions, 0).orElseThrow().contents()).singleElement()
                .satisfies(content -> assertThat(content.changes()).singleElement()
                        .isInstanceOf(Change.Left.class));
    }

    @Test
    void entryWhoseSummaryWasDeletedByHandIsListedNowhere() {
        SummaryBuilder lost = aSummary();
        publish(aSummary().titled("Stays").published(), lost.published());
        FeedApp.inSql(store, "delete from view_1.summary where id = '%s'".formatted(lost.build().id()));
        List<String> titles = everything().contents().stream().flatMap(content -> content.changes().stream())
                .map(change -> ((Change.Listed) change).summary().title()).distinct().toList();
        assertThat(titles).containsExactly("Stays");
    }

    private Snapshot everything() {
        return new StoredFeeds(database).since(Versions.NONE, 0).orElseThrow();
    }

    private Look look(Versions known, long told) {
        return database.query(connection -> Look.at(connection, known, told));
    }

    private void publish(SummaryEvent... events) {
        log.with(events);
        service.take(log.events());
    }
}
