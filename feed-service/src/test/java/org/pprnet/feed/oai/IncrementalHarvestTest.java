package org.pprnet.feed.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.EventLog;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** Whoever asks from time to time what changed comes to know the same as who asks for everything. */
class IncrementalHarvestTest {

    private static final List<String> SELECTIONS = List.of("", "&set=empathy", "&set=attachment",
            "&set=alliance-and-therapeutic-relationship");
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private final String store = FeedApp.freshStore();
    private FeedApp service = FeedApp.on(store);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void harvestOfChangesEqualsAFullHarvestWhateverTheClockDoes(long seed) {
        Random random = new Random(seed);
        List<LoggedEvent> events = underAClockThatJumps(EventLog.random(seed, 700).events(), random);
        List<Harvester> harvesters = SELECTIONS.stream()
                .flatMap(selection -> Stream.<BinaryOperator<String>>of((first, _) -> first, (_, last) -> last)
                        .map(goingOn -> new Harvester(selection, goingOn)))
                .toList();
        Iterator<Integer> ends = ends(events.size(), random).iterator();
        while (ends.hasNext()) {
            service.take(events.subList(0, ends.next()));
            harvesters.forEach(harvester -> harvester.harvest(() -> service, () -> {
                if (ends.hasNext()) {
                    service.take(events.subList(0, ends.next()));
                }
            }));
        }
        harvesters.forEach(harvester -> harvester.harvest(service));
        for (int i = 0; i < harvesters.size(); i++) {
            assertThat(harvesters.get(i).copies()).isEqualTo(full(SELECTIONS.get(i / 2)));
        }
        assertThat(harvesters.getFirst().copies().values()).filteredOn(Answer.Copy::deleted).isNotEmpty();
        assertThat(harvesters.getFirst().copies().values()).filteredOn(copy -> !copy.deleted()).hasSizeGreaterThan(100);
    }

    @Test
    void backlogPublishedLateIsHarvested() {
        Harvester harvester = Harvester.ofAll();
        EventLog log = new EventLog().with(aSummary().titled("New").published());
        service.take(log.events());
        harvester.harvest(service);
        log.with(aSummary().titled("Of 2013").in(YearMonth.of(2013, 3)).published());
        service.take(log.events());
        harvester.harvest(service);
        assertThat(harvester.copies().values()).extracting(Answer.Copy::content)
                .anyMatch(text -> text.contains("2013"));
    }

    @Test
    void changeUnderAClockMovedBackIsHarvested() {
        Harvester harvester = Harvester.ofAll();
        SummaryBuilder summary = aSummary().titled("Before");
        LoggedEvent published = at(1, BEGIN, summary.published());
        LoggedEvent revised = at(2, BEGIN.minusSeconds(3600), summary.titled("After").version(2).revised());
        service.take(List.of(published));
        harvester.harvest(service);
        service.take(List.of(published, revised));
        harvester.harvest(service);
        assertThat(harvester.copies().values()).singleElement()
                .satisfies(copy -> assertThat(copy.content()).contains("After"))
                .satisfies(copy -> assertThat(copy.datestamp()).isEqualTo("2025-01-01T00:00:00Z"));
    }

    @Test
    void changeWithinTheSecondOfTheLastAnswerIsHarvested() {
        Harvester harvester = Harvester.ofAll();
        LoggedEvent first = at(1, BEGIN.plusMillis(100), aSummary().titled("First").published());
        LoggedEvent second = at(2, BEGIN.plusMillis(900), aSummary().titled("Second").published());
        service.take(List.of(first));
        harvester.harvest(service);
        service.take(List.of(first, second));
        harvester.harvest(service);
        assertThat(harvester.copies()).hasSize(2);
    }

    @Test
    void listGoesOnAfterARestartAndMissesNothingThatChangedMeanwhile() {
        EventLog log = new EventLog();
        SummaryBuilder early = aSummary().titled("Early");
        log.with(early.published());
        IntStream.range(0, 250).forEach(n -> log.with(aSummary().titled("Number " + n).published()));
        service.take(log.events());
        Harvester harvester = Harvester.ofAll();
        harvester.harvest(() -> service, () -> {
            log.with(aSummary().titled("Added meanwhile").published(), early.titled("Changed").version(2).revised(),
                    aSummary().titled("Gone").published());
            restart();
            service.take(log.events());
        });
        assertThat(harvester.copies()).isEqualTo(full("")).hasSizeGreaterThan(254);
    }

    @Test
    void storeOfABuildThatKnewNoHarvestersIsHarvestedAsIfItAlwaysHad() {
        service.take(EventLog.random(7, 150).events());
        Map<String, Answer.Copy> before = full("");
        FeedApp.inSql(store, "alter table view_1.feed_entry drop column datestamp; "
                + "drop index view_1.feed_entry_by_position; "
                + "delete from view_1.flyway_schema_history where version <> '1'");
        restart();
        await().until(() -> service.get("/oai?verb=Identify").statusCode() == 200);
        assertThat(full("")).isEqualTo(before).isNotEmpty();
    }

    private void restart() {
        service.close();
        service = FeedApp.on(store);
    }

    private Map<String, Answer.Copy> full(String selection) {
        Harvester harvester = new Harvester(selection, (first, _) -> first);
        harvester.harvest(service);
        return harvester.copies();
    }

    private static List<LoggedEvent> underAClockThatJumps(List<LoggedEvent> events, Random random) {
        List<LoggedEvent> jumping = new ArrayList<>();
        Instant now = BEGIN;
        for (LoggedEvent event : events) {
            now = now.plusMillis(
                    random.nextInt(20) == 0 ? random.nextInt(-3_600_000, 3_600_000) : random.nextInt(1_500));
            jumping.add(at(event.sequence(), now, event.event()));
        }
        return jumping;
    }

    private static List<Integer> ends(int size, Random random) {
        List<Integer> ends = new ArrayList<>();
        for (int end = 300; end < size; end += random.nextInt(1, 25)) {
            ends.add(end);
        }
        ends.add(size);
        return ends;
    }

    private static LoggedEvent at(long sequence, Instant time, SummaryEvent event) {
        return new LoggedEvent(sequence, time, UuidCreator.getTimeOrderedEpoch(), time, event, null);
    }
}
