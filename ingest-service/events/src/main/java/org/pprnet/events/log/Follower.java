package org.pprnet.events.log;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.pprnet.events.Decoded;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of the active instance along the log: each record is applied exactly if it carries the next sequence; one that
 * is too early waits, one that is too late is dropped, one that cannot be read is parked.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** Enough for two polls of ordinary summaries. */
    private static final long ROOM_FOR_EARLY_ONES = 4L << 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final SummaryLog log;
    private final Store store;
    private final ParkedRecords parked;
    private final ReaderSettings reader;
    private final Clock clock;

    private final Backlog backlog = new Backlog();

    private EarlyArrivals early = new EarlyArrivals(ROOM_FOR_EARLY_ONES);
    private String topicId = "";
    private Batch batch = new Batch(Position.START, "");
    private boolean lost = true;
    private boolean searchedWhole;
    private long duplicates;

    Follower(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, SummaryLog log, Store store,
            ParkedRecords parked,
            ReaderSettings reader, Clock clock) {
        this.consumer = consumer;
        this.partition = partition;
        this.log = log;
        this.store = store;
        this.parked = parked;
        this.reader = reader;
        this.clock = clock;
    }

    Position position() {
        return batch.from();
    }

    Backlog backlog() {
        return backlog;
    }

    long duplicates() {
        return duplicates;
    }

    /** The sequence that is waited for while later ones are there already. */
    OptionalLong missing() {
        return early.isEmpty() ? OptionalLong.empty() : OptionalLong.of(batch.next());
    }

    /** Types that an older build skipped and this one knows. */
    Set<String> rebuildFor() {
        return knownNow(position());
    }

    static Set<String> knownNow(Position position) {
        return position.skipped().stream().filter(type -> EventType.named(type).isPresent())
                .collect(Collectors.toSet());
    }

    /** Forgets where it is: the next step asks the store. */
    void loseTrack() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Goes to where the store stands. An offset counts only in the topic that it came from, and within its bounds. */
    void findTrack() {
        String present = log.topicId().orElseThrow(() -> new LogUnavailableException("there is no log yet", null));
        Position position = store.position();
        topicId = present;
        batch = new Batch(position, topicId);
        early = new EarlyArrivals(ROOM_FOR_EARLY_ONES);
        searchedWhole = false;
        long begin = consumer.beginningOffsets(Set.of(partition)).get(partition);
        long end = consumer.endOffsets(Set.of(partition)).get(partition);
        long after = position.offset() + 1;
        boolean usable = position.topicId().equals(topicId) && after >= begin && after <= end;
        consumer.seek(partition, usable ? after : begin);
        consumer.resume(Set.of(partition));
        lost = false;
        LOG.info("{} stands at position {} and reads the log from offset {}", reader.service(), position.sequence(),
                usable ? after : begin);
    }

    /** Whether the log is another one than when the track was found. */
    boolean isOnAnotherLog() {
        return !lost && !log.topicId().map(topicId::equals).orElse(false);
    }

    /** Whether the store no longer stands where it was brought to. A store that was emptied must not wait for news. */
    boolean isLeftByItsStore() {
        return !lost && !store.position().equals(position());
    }

    /** Takes what was read, and brings the store as far as that goes. */
    void take(ConsumerRecords<byte[], byte[]> records) {
        // To decode a record takes as long as to store it, and needs no order.
        List<Arrival> arrivals = records.records(partition).parallelStream().map(this::arrival).toList();
        List<Arrival> news = arrivals.stream().filter(arrival -> !wasTaken(arrival.sequence().orElse(0))).toList();
        if (!news.isEmpty()) {
            backlog.begin(news.getFirst().at());
        }
        for (Arrival arrival : arrivals) {
            if (!take(arrival)) {
                return;
            }
        }
        flush();
        noteWhatIsLeft(news);
        if (!early.isEmpty() && !searchedWhole && isAtEnd()) {
            searchWholeLog();
        }
    }

    /**
     * Tries a parked record once more. If this build can read it, it is applied past the position check, as the newest
     * event of the log: only versions guard it, and whoever follows the store by position sees the change. A store that
     * has not come so far on the log meets the record there first.
     */
    void replay(ParkedRecord record) {
        if (lost) {
            return;
        }
        byte[] data = record.data() == null ? new byte[0] : record.data();
        switch (EventCodec.decode(record.texts(), data)) {
            case Decoded.Known(var logged) -> replay(record, logged);
            case Decoded.UnknownType(_, var type) ->
                parked.write(record.become(ParkedRecord.Status.PARKED, "type %s is not known".formatted(type)));
            case Decoded.Malformed(_, var reason) -> parked.write(record.become(ParkedRecord.Status.PARKED, reason));
        }
    }

    private void replay(ParkedRecord record, LoggedEvent logged) {
        Position now = batch.from();
        if (now.sequence() < logged.sequence()) {
            return;
        }
        LoggedEvent newest = new LoggedEvent(now.sequence(), log.loggedAt(now.offset()).orElse(logged.loggedAt()),
                logged.id(), logged.time(), logged.event(), logged.traceparent());
        if (!store.apply(now, List.of(newest), now)) {
            loseTrack();
            return;
        }
        store.makeVisible();
        parked.write(record.become(ParkedRecord.Status.REPLAYED, record.reason()));
        LOG.info("{} replayed the record that was parked at offset {}", reader.service(), record.offset());
    }

    private void noteWhatIsLeft(List<Arrival> taken) {
        if (lost || !early.isEmpty()) {
            return;
        }
        if (isAtEnd()) {
            backlog.clear();
        } else if (!taken.isEmpty()) {
            backlog.moveOn(taken.getLast().at());
        }
    }

    /** How many records the log holds beyond where the store stood when it last answered; empty before it ever did. */
    OptionalLong arrears() {
        if (topicId.isEmpty()) {
            return OptionalLong.empty();
        }
        long end = consumer.endOffsets(Set.of(partition)).get(partition);
        long next = position().topicId().equals(topicId) ? position().offset() + 1 : 0;
        if (end > next) {
            backlog.begin(clock.instant());
        }
        return OptionalLong.of(Math.max(0, end - next));
    }

    /** Whether everything that is on the log was read. */
    boolean isAtEnd() {
        return consumer.currentLag(partition).orElse(Long.MAX_VALUE) == 0;
    }

    /** Decoded already, where it will be asked for its content. */
    private Arrival arrival(ConsumerRecord<byte[], byte[]> raw) {
        Arrival arrival = new Arrival(raw);
        if (!wasTaken(arrival.sequence().orElse(0))) {
            arrival.content();
        }
        return arrival;
    }

    /** @return false if what was polled after this record is out of date: reading goes on elsewhere */
    private boolean take(Arrival arrival) {
        if (arrival.sequence().isEmpty()) {
            park(arrival, "header ce_sequence is missing or not a positive number");
            return true;
        }
        long sequence = arrival.sequence().getAsLong();
        if (wasTaken(sequence)) {
            duplicates++;
            return true;
        }
        if (sequence > batch.next()) {
            early.keep(arrival);
            return true;
        }
        accept(arrival);
        searchedWhole = false;
        for (var next = early.take(batch.next()); next.isPresent(); next = early.take(batch.next())) {
            accept(next.get());
        }
        OptionalLong left = early.takeLeft();
        left.ifPresent(this::returnTo);
        return left.isEmpty();
    }

    private boolean wasTaken(long sequence) {
        return sequence < batch.next();
    }

    private void accept(Arrival arrival) {
        switch (arrival.content()) {
            case Decoded.Known(var logged) -> batch.add(logged, arrival.offset());
            case Decoded.UnknownType(_, var type) -> batch.skip(type, arrival.offset());
            case Decoded.Malformed(_, var reason) -> {
                park(arrival, reason);
                batch.parked(arrival.offset());
            }
        }
    }

    private void park(Arrival arrival, String reason) {
        // Without the reason: it quotes the record.
        LOG.warn("{} parks the record at offset {}, which it cannot read", reader.service(), arrival.offset());
        parked.park(ParkedRecord.of(reader.service(), topicId, arrival.raw(), arrival.sequence(), reason,
                clock.instant()));
    }

    private void returnTo(long offset) {
        flush();
        if (!lost) {
            consumer.seek(partition, offset);
        }
    }

    /** The missing number may stand before the offset at which reading began: after a loss of the log's tail, say. */
    private void searchWholeLog() {
        LOG.warn("{} misses sequence {} and searches the whole log for it", reader.service(), batch.next());
        searchedWhole = true;
        consumer.seekToBeginning(Set.of(partition));
    }

    private void flush() {
        if (!batch.isEmpty() && !batch.applyTo(store)) {
            LOG.info("Another instance of {} moved the store; asking it where it stands", reader.service());
            loseTrack();
        }
    }
}
