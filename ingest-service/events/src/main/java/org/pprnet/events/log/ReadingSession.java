package org.pprnet.events.log;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reading of the log over one connection to it: as the active instance, or standing by for it. */
final class ReadingSession implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingSession.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(2);
    private static final Duration SHOW = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final SummaryLog log;
    private final Store store;
    private final ParkedRecords parked;
    private final ReceiptWriter receipts;
    private final ReaderSettings reader;
    private final Clock clock;
    private final Backoff backoff;
    private final Consumer<ReaderStatus> report;
    private final Follower follower;
    private final StandbyLag standbyLag = new StandbyLag();
    private final Pace lookAround;
    private final Pace show;
    private boolean active;
    private ReaderStatus status = ReaderStatus.UNKNOWN;

    ReadingSession(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, SummaryLog log, Store store,
            ParkedRecords parked, ReceiptWriter receipts, ReaderSettings reader, Clock clock, Backoff backoff,
            Consumer<ReaderStatus> report) {
        this.consumer = consumer;
        this.partition = partition;
        this.log = log;
        this.store = store;
        this.parked = parked;
        this.receipts = receipts;
        this.reader = reader;
        this.clock = clock;
        this.backoff = backoff;
        this.report = report;
        this.follower = new Follower(consumer, partition, log, store, parked, reader, clock);
        this.lookAround = new Pace(LOOK_AROUND);
        this.show = new Pace(SHOW);
    }

    /** Reads for as long as it may; ends with an exception when the log fails, so that it is opened anew. */
    void run(BooleanSupplier open) {
        consumer.subscribe(List.of(partition.topic()), this);
        while (open.getAsBoolean()) {
            try {
                step();
                backoff.reset();
            } catch (Store.Unavailable e) {
                standStill(e);
            }
            report.accept(status);
        }
    }

    private void step() {
        // Before it reads: what was just published does not wait for this.
        if (lookAround.isDue()) {
            lookAround();
        }
        if (active && follower.isLost()) {
            follower.findTrack();
        }
        ConsumerRecords<byte[], byte[]> records = poll();
        // A rebalance within the poll may have made this instance active: then what was polled starts anywhere.
        if (follows()) {
            follower.take(records);
            show();
        }
        if (follows()) {
            status = describe();
        }
    }

    private boolean follows() {
        return active && !follower.isLost();
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("{} is beyond the end of the log: the log lost records", reader.service());
            follower.loseTrack();
            return ConsumerRecords.empty();
        }
    }

    /** What changes seldom is looked at seldom: the identity of the log, what is parked, how far others are. */
    private void lookAround() {
        parked.follow();
        if (!active) {
            status = standingBy();
            return;
        }
        if (follower.isOnAnotherLog()) {
            LOG.warn("{} finds that the log was made anew", reader.service());
            follower.loseTrack();
        }
        if (follower.isLeftByItsStore()) {
            LOG.warn("{} finds its store elsewhere than it left it: emptied, or moved by another", reader.service());
            follower.loseTrack();
        }
        if (!reader.isRebuild()) {
            replay();
        }
    }

    private void replay() {
        openRecords().stream().filter(record -> record.status() == ParkedRecord.Status.REPLAYING)
                .forEach(follower::replay);
    }

    /** On a long way readers see now and then what there is; what is being rebuilt has no readers before its end. */
    private void show() {
        boolean due = follower.isAtEnd() || !reader.isRebuild() && show.isDue();
        if (!follower.isLost() && receipts.owes(follower.position().sequence()) && due) {
            store.makeVisible();
            receipts.report(follower.position().sequence());
        }
    }

    private void standStill(Store.Unavailable failure) {
        LOG.warn("{} waits: {}", reader.service(), failure.getMessage(), failure);
        status = describe(active ? follower.arrears() : OptionalLong.empty(),
                Optional.of(String.valueOf(failure.getMessage())));
        report.accept(status);
        follower.loseTrack();
        consumer.pause(consumer.assignment());
        consumer.poll(backoff.next());
    }

    private ReaderStatus describe() {
        return describe(active ? consumer.currentLag(partition) : OptionalLong.empty(), Optional.empty());
    }

    private ReaderStatus describe(OptionalLong lag, Optional<String> problem) {
        return new ReaderStatus(active, follower.position().sequence(), lag, follower.backlog().since(),
                follower.missing(), follower.duplicates(), openRecords().size(), follower.rebuildFor(), problem);
    }

    private List<ParkedRecord> openRecords() {
        return parked.open().stream().filter(record -> record.service().equals(reader.service())).toList();
    }

    private ReaderStatus standingBy() {
        Position position = store.position();
        long lag = lag(position);
        if (lag == 0) {
            follower.backlog().clear();
        } else {
            follower.backlog().begin(clock.instant());
        }
        return new ReaderStatus(false, position.sequence(), OptionalLong.of(lag), follower.backlog().since(),
                OptionalLong.empty(), 0, openRecords().size(), Follower.knownNow(position), Optional.empty());
    }

    private long lag(Position position) {
        long end = consumer.endOffsets(Set.of(partition)).get(partition);
        boolean isOnThisLog = log.topicId().map(position.topicId()::equals).orElse(false);
        return standbyLag.look(position, isOnThisLog, end, log::lastSequence);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.contains(partition)) {
            LOG.info("{}-{} is the active reader", reader.service(), reader.instance());
            active = true;
            follower.loseTrack();
            // Where the group believes it stands is of no interest; the real place is found before the next poll.
            consumer.seekToBeginning(partitions);
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (partitions.contains(partition)) {
            LOG.info("{}-{} stands by", reader.service(), reader.instance());
            active = false;
            standbyLag.forget();
            status = describe();
            // The next one applies what comes as soon as this is over.
            report.accept(status);
        }
    }
}
