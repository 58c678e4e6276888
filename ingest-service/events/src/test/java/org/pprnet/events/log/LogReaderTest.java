package org.pprnet.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventType;

class LogReaderTest {

    private final TestLog log = new TestLog().create();
    private final MemoryStore store = new MemoryStore();
    private final List<LogReader> readers = new ArrayList<>();

    @AfterEach
    void stopReading() {
        readers.forEach(LogReader::close);
        log.close();
    }

    @Test
    void everythingIsAppliedInOrderThenShownThenReported() throws Exception {
        log.append(1, 2, 3);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2, 3);
        log.append(4);
        awaitApplied(1, 2, 3, 4);
        await().until(() -> reader.status().caughtUp());
        await().untilAsserted(() -> assertThat(log.receipts()).last()
                .matches(receipt -> receipt.service().equals("catalog") && receipt.position() == 4));
        assertThat(store.shown()).isPositive();
        assertThat(store.position()).isEqualTo(new Position(4, log.topicId(), 3, Set.of()));
    }

    @Test
    void storeThatIsEmptiedWhileNothingHappensIsFilledAgain() {
        log.append(1, 2);
        read("catalog", "1");
        awaitApplied(1, 2);
        store.standAt(Position.START);
        awaitApplied(1, 2, 1, 2);
    }

    @Test
    void recordThatTheStoreHasIsDroppedAndCounted() {
        log.append(1, 2, 1, 2, 2, 3);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2, 3);
        await().until(() -> reader.status().duplicates() == 3);
    }

    @Test
    void numberThatComesLateIsWaitedForAndNothingIsSkipped() {
        log.append(1, 3, 4);
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().missing().equals(OptionalLong.of(2)));
        assertThat(reader.status().caughtUp()).isFalse();
        assertThat(store.applied()).containsExactly(1L);
        log.append(2, 5);
        awaitApplied(1, 2, 3, 4, 5);
        await().until(() -> reader.status().caughtUp());
    }

    @Test
    void numbersThatCameInReverseAreAppliedInOrderWithoutBeingReadAgain() {
        log.append(reversed(300));
        LogReader reader = read("catalog", "1");
        awaitApplied(LongStream.rangeClosed(1, 300).toArray());
        assertThat(reader.status().duplicates()).isZero();
    }

    @Test
    void earlyNumbersThatDoNotFitIntoMemoryAreReadAgain() {
        log.append(reversed(4_000));
        LogReader reader = read("catalog", "1");
        awaitApplied(LongStream.rangeClosed(1, 4_000).toArray());
        await().until(() -> reader.status().caughtUp());
    }

    @Test
    void unreadableRecordWithANumberIsParkedAndTheNextOnesArrive() throws Exception {
        log.append(1);
        log.appendRaw(Map.of("ce_type", EventType.PUBLISHED.wireName(), "ce_sequence", "2", "odd", "héader"),
                "{\"id\":7");
        log.append(3);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 3);
        await().until(() -> reader.status().parked() == 1 && reader.status().caughtUp());
        assertThat(store.position().sequence()).isEqualTo(3);
        assertThat(log.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.sequence()).isEqualTo(2L);
            assertThat(parked.id()).isEqualTo("catalog/" + log.topicId() + "/1");
            assertThat(new String(parked.data(), "UTF-8")).isEqualTo("{\"id\":7");
            assertThat(parked.headers()).extracting(ParkedRecord.RawHeader::name).contains("ce_type", "odd");
            assertThat(parked.reason()).isNotBlank();
        });
    }

    @Test
    void unreadableRecordWithoutANumberIsParkedAndThePositionStays() throws Exception {
        log.append(1);
        log.appendRaw(Map.of(), "\u0000garbage");
        log.append(2);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2);
        await().until(() -> reader.status().parked() == 1);
        assertThat(log.parked()).singleElement().satisfies(parked -> assertThat(parked.sequence()).isNull());
    }

    @Test
    void recordIsParkedOnceHoweverOftenItIsRead() throws Exception {
        log.appendRaw(Map.of("ce_type", EventType.PUBLISHED.wireName(), "ce_sequence", "1"), "no");
        log.appendRaw(Map.of(), "no");
        log.append(2);
        read("catalog", "1");
        awaitApplied(2);
        readers.removeFirst().close();
        store.standAt(Position.START);
        LogReader again = read("catalog", "1");
        await().until(() -> store.applied().equals(List.of(2L, 2L)));
        await().until(() -> again.status().parked() == 2);
        assertThat(log.parked()).hasSize(2);
    }

    @Test
    void parkedRecordThatCanBeReadByNowIsReplayedPastThePosition() throws Exception {
        log.append(1, 2);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2);
        ParkedRecord parked = log.park("catalog", 2, "a bug that is fixed by now");
        log.park("feed", 2, "the bug of another service");
        await().until(() -> reader.status().parked() == 1);
        log.become(parked, ParkedRecord.Status.REPLAYING);
        awaitApplied(1, 2, 2);
        await().until(() -> reader.status().parked() == 0);
        assertThat(store.position().sequence()).isEqualTo(2);
    }

    @Test
    void replayWaitsForAStoreThatHasNotComeSoFar() throws Exception {
        log.append(1, 2);
        store.standAt(Position.START);
        log.become(log.park("catalog", 3, "a bug that is fixed by now"), ParkedRecord.Status.REPLAYING);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2);
        log.append(3);
        awaitApplied(1, 2, 3, 3);
        await().until(() -> reader.status().parked() == 0);
    }

    @Test
    void recordThatWasReplayedIsParkedAgainWhereAStoreIsFilledAnewAndCannotReadIt() throws Exception {
        log.appendRaw(Map.of("ce_type", EventType.PUBLISHED.wireName(), "ce_sequence", "1"), "no");
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().parked() == 1);
        log.become(log.parked().getFirst(), ParkedRecord.Status.REPLAYED);
        await().until(() -> reader.status().parked() == 0);
        store.standAt(Position.START);
        await().until(() -> reader.status().parked() == 1);
    }

    @Test
    void parkedRecordThatStillCannotBeReadStaysParkedUntilItIsDiscarded() throws Exception {
        log.appendRaw(Map.of(), "garbage");
        log.append(1);
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().parked() == 1);
        log.become(log.parked().getFirst(), ParkedRecord.Status.REPLAYING);
        await().until(() -> log.parked().getLast().status() == ParkedRecord.Status.PARKED && log.parked().size() == 3);
        log.become(log.parked().getFirst(), ParkedRecord.Status.DISCARDED);
        await().until(() -> reader.status().parked() == 0);
        store.standAt(Position.START);
        readers.removeFirst().close();
        LogReader again = read("catalog", "1");
        await().until(() -> again.status().caughtUp());
        assertThat(again.status().parked()).isZero();
    }

    @Test
    void typeOfTomorrowIsSkippedAndRemembered() {
        log.append(1);
        log.appendOfType("org.pprnet.summary.praised.v1", 2);
        log.append(3);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 3);
        await().until(() -> reader.status().caughtUp());
        assertThat(store.position().skipped()).containsExactly("org.pprnet.summary.praised.v1");
    }

    @Test
    void buildThatKnowsASkippedTypeAsksForARebuild() {
        log.append(1, 2);
        store.standAt(new Position(1, log.topicId(), 0, Set.of(EventType.FLAGGED.wireName())));
        LogReader reader = read("catalog", "1");
        awaitApplied(2);
        await().until(() -> reader.status().rebuildFor().contains(EventType.FLAGGED.wireName()));
        assertThat(reader.status().caughtUp()).isFalse();
    }

    @Test
    void logThatWasMadeAnewIsReadFromItsBeginningAndNothingIsDoubled() throws Exception {
        log.append(1, 1, 1, 2);
        LogReader reader = read("catalog", "1");
        awaitApplied(1, 2);
        log.recreate();
        log.append(1, 2, 3, 4, 5, 6);
        awaitApplied(1, 2, 3, 4, 5, 6);
        await().until(() -> reader.status().caughtUp());
    }

    @Test
    void numberThatStandsBeforeTheStoresOffsetIsFound() {
        log.append(1, 2, 3, 4);
        store.standAt(new Position(1, log.topicId(), 2, Set.of()));
        read("catalog", "1");
        awaitApplied(2, 3, 4);
    }

    @Test
    void offsetBeyondTheEndOfTheLogIsNotTrusted() {
        log.append(1, 2, 3);
        store.standAt(new Position(2, log.topicId(), 900, Set.of()));
        read("catalog", "1");
        awaitApplied(3);
    }

    @Test
    void readerTriesAgainUntilTheStoreAnswers() {
        store.goDown();
        log.append(1, 2);
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().problem().filter(why -> why.contains("the store is down")).isPresent());
        assertThat(reader.status().caughtUp()).isFalse();
        store.comeBack();
        awaitApplied(1, 2);
        await().until(() -> reader.status().caughtUp());
    }

    @Test
    void howLongTheStoreHasBeenBehindIsKnownAlsoWhileItDoesNotAnswer() {
        log.append(1);
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().caughtUp());
        assertThat(reader.status().behind(Instant.now())).contains(Duration.ZERO);
        store.goDown();
        await().until(() -> reader.status().problem().isPresent());
        assertThat(reader.status().behind(Instant.now())).contains(Duration.ZERO);
        log.append(2, 3);
        await().until(() -> reader.status().lag().equals(OptionalLong.of(2)));
        Instant since = reader.status().waitingSince().orElseThrow();
        await().until(() -> reader.status().behind(Instant.now()).orElseThrow().toSeconds() >= 2);
        assertThat(reader.status().waitingSince()).contains(since);
        store.comeBack();
        await().until(() -> reader.status().caughtUp());
        assertThat(reader.status().behind(Instant.now())).contains(Duration.ZERO);
    }

    @Test
    void recordIsWaitedForSinceItCameToTheLog() {
        Instant before = Instant.now();
        log.append(1, 3);
        LogReader reader = read("catalog", "1");
        await().until(() -> reader.status().missing().isPresent());
        assertThat(reader.status().waitingSince().orElseThrow()).isBetween(before.minusSeconds(1), Instant.now());
        log.append(2);
        await().until(() -> reader.status().caughtUp());
        assertThat(reader.status().waitingSince()).isEmpty();
    }

    @Test
    void standbyIsReadyAlsoWhereWhatNobodyCanReadStandsLast() throws Exception {
        log.append(1, 2);
        LogReader active = read("catalog", "1");
        await().until(() -> active.status().active() && active.status().position() == 2);
        LogReader standby = read("catalog", "2");
        log.appendRaw(Map.of(), "no event");
        log.append(1);
        await().until(() -> active.status().parked() == 1 && active.status().duplicates() == 1);
        await().until(() -> standby.status().caughtUp() && standby.status().parked() == 1);
        assertThat(standby.status().active()).isFalse();
    }

    @Test
    void standbyTakesOverWhereTheActiveOneStopped() {
        log.append(1, 2);
        read("catalog", "1");
        awaitApplied(1, 2);
        LogReader standby = read("catalog", "2");
        await().until(() -> standby.status().caughtUp());
        assertThat(standby.status().active()).isFalse();
        readers.removeFirst().close();
        log.append(3);
        awaitApplied(1, 2, 3);
        await().until(() -> standby.status().active());
    }

    @Test
    void readerThatStopsLeavesItsGroupAtOnce() throws Exception {
        LogReader active = read("catalog", "1");
        await().until(() -> active.status().active());
        LogReader standby = read("catalog", "2");
        await().until(() -> log.members("catalog").equals(List.of("catalog-1", "catalog-2")));
        active.close();
        assertThat(log.members("catalog")).containsExactly("catalog-2");
        await().until(() -> standby.status().active());
    }

    @Test
    void twoProjectorsAtOnceCannotDoubleAnything() {
        read("one", "1");
        read("other", "1");
        long[] all = LongStream.rangeClosed(1, 400).toArray();
        for (long next : all) {
            log.append(next);
        }
        awaitApplied(all);
        await().until(() -> readers.stream().allMatch(reader -> reader.status().caughtUp()));
    }

    @Test
    void rebuildReadsBesideTheServiceAndTellsNobody() throws Exception {
        log.append(1, 2);
        LogReader service = read("catalog", "1");
        awaitApplied(1, 2);
        MemoryStore next = new MemoryStore();
        LogReader rebuild = rebuild("catalog", next);
        log.append(3);
        awaitApplied(1, 2, 3);
        await().until(() -> next.applied().equals(List.of(1L, 2L, 3L)) && next.shown() > 0);
        await().until(() -> rebuild.status().caughtUp() && service.status().active());
        await().untilAsserted(() -> assertThat(log.receipts()).last().matches(receipt -> receipt.position() == 3));
        assertThat(log.receipts()).extracting(Receipt::instance).containsOnly("1");
    }

    @Test
    void rebuildParksUnderTheNameOfItsServiceAndWhatIsParkedAlreadyOnce() throws Exception {
        log.appendRaw(Map.of("ce_type", EventType.PUBLISHED.wireName(), "ce_sequence", "1"), "no");
        log.append(2);
        LogReader service = read("catalog", "1");
        awaitApplied(2);
        log.appendRaw(Map.of("ce_type", EventType.PUBLISHED.wireName(), "ce_sequence", "3"), "no");
        await().until(() -> service.status().parked() == 2);
        LogReader rebuild = rebuild("catalog", new MemoryStore());
        await().until(() -> rebuild.status().caughtUp() && rebuild.status().parked() == 2);
        assertThat(log.parked()).hasSize(2).extracting(ParkedRecord::service).containsOnly("catalog");
    }

    @Test
    void rebuildLeavesToTheServiceWhatIsToBeReplayed() throws Exception {
        log.append(1, 2);
        MemoryStore next = new MemoryStore();
        LogReader rebuild = rebuild("catalog", next);
        await().until(() -> next.applied().equals(List.of(1L, 2L)));
        log.become(log.park("catalog", 2, "a bug that is fixed by now"), ParkedRecord.Status.REPLAYING);
        await().until(() -> rebuild.status().parked() == 1);
        LogReader service = read("catalog", "1");
        awaitApplied(1, 2, 2);
        await().until(() -> service.status().parked() == 0 && rebuild.status().parked() == 0);
        assertThat(next.applied()).containsExactly(1L, 2L);
    }

    @Test
    void readerWaitsForALogThatIsNotThereYet() {
        try (TestLog later = new TestLog()) {
            LogReader reader = later.reader("catalog", "1", store);
            readers.add(reader);
            await().until(() -> reader.status().problem().filter("there is no log yet"::equals).isPresent());
            later.create().append(1);
            awaitApplied(1);
            readers.removeFirst().close();
        }
    }

    @Test
    void lastSequenceIsTheLastOneThatIsReadable() throws Exception {
        assertThat(log.lastSequence()).isZero();
        log.append(1, 2, 3);
        assertThat(log.lastSequence()).isEqualTo(3);
        log.appendRaw(Map.of(), "no number");
        assertThat(log.lastSequence()).isEqualTo(3);
    }

    private static long[] reversed(int last) {
        return LongStream.rangeClosed(1, last).map(number -> last + 1 - number).toArray();
    }

    private LogReader rebuild(String service, MemoryStore next) {
        LogReader reader = log.reader(ReaderSettings.rebuilding(service), next);
        readers.add(reader);
        return reader;
    }

    private LogReader read(String service, String instance) {
        LogReader reader = log.reader(service, instance, store);
        readers.add(reader);
        return reader;
    }

    private void awaitApplied(long... sequences) {
        List<Long> expected = LongStream.of(sequences).boxed().toList();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(store.applied()).isEqualTo(expected));
    }
}
