package org.pprnet.ingest.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.pprnet.backing.Backing;
import org.pprnet.backing.KafkaServer;
import org.pprnet.backing.PostgresServer;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.tracing.Traces;

/** An event table and a log of its own on the real servers, and relays that a test takes through their steps. */
final class OutboxFixture implements AutoCloseable {

    private final String name = "outbox_" + UUID.randomUUID().toString().replace("-", "");
    private final PostgresServer postgres = Backing.postgres();
    private final List<Closing> opened = new ArrayList<>();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final LogSettings kafka;
    Instant now = Instant.parse("2024-05-01T10:00:00Z");

    OutboxFixture() {
        this(Backing.kafka());
    }

    OutboxFixture(KafkaServer broker) {
        kafka = LogSettings.at(broker.bootstrapServers()).prefixed(name);
        postgres.createDatabase(name);
        Flyway.configure().dataSource(postgres.jdbcUrl(name), postgres.user(), postgres.password()).load().migrate();
        createTopics();
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl(name), postgres.user(),
                postgres.password());
        return remember(connection, connection::close);
    }

    /** A relay's side of the table, on a connection of its own. */
    EventTable events() throws SQLException {
        EventTable events = new EventTable(connect());
        return remember(events, events::close);
    }

    Shipment shipment(EventTable events) {
        SummaryLog log = new SummaryLog(kafka);
        opened.addFirst(log::close);
        return shipment(events, log);
    }

    Shipment shipment(EventTable events, SummaryLog log) {
        LogWriter writer = new LogWriter(kafka);
        opened.addFirst(writer::close);
        return new Shipment(events, log, writer, new SettableClock(),
                new OutboxSettings(Duration.ofSeconds(1), Duration.ofSeconds(10), 500),
                new Promptness(metrics, Set.of()), Traces.NONE);
    }

    /** A relay that starts: the only one, agreed with the log. */
    Shipment startedRelay() throws SQLException {
        EventTable events = events();
        events.lock();
        Shipment shipment = shipment(events);
        shipment.agree();
        return shipment;
    }

    void createTopics() {
        try (SummaryLog log = new SummaryLog(kafka)) {
            log.createMissingTopics((short) 1);
        }
    }

    void deleteTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(kafka.summaries())).all().get();
        }
    }

    /** As after a crash of the broker that lost what it had not written down: the same topic, and less in it. */
    void cutLogAfter(int records) throws Exception {
        List<ConsumerRecord<String, byte[]>> kept = records().subList(0, records);
        deleteTopic();
        createTopics();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer())) {
            for (var record : kept) {
                producer.send(new ProducerRecord<>(record.topic(), 0, record.key(), record.value(), record.headers()))
                        .get();
            }
        }
        try (SummaryLog log = new SummaryLog(kafka)) {
            execute("update log_mark set topic_id = '%s'".formatted(log.topicId().orElseThrow()));
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connect().createStatement()) {
            statement.execute(sql);
        }
    }

    /** A new event, committed; its id. */
    UUID committed() throws SQLException {
        return insert(connect(), SummaryBuilder.aSummary().published());
    }

    UUID insert(Connection connection, SummaryEvent event) throws SQLException {
        OutboxRow row = OutboxRow.of(event, now);
        try (PreparedStatement insert = connection.prepareStatement(Outbox.INSERT)) {
            Outbox.bind(insert, row);
            insert.executeUpdate();
        }
        return row.id();
    }

    /** What is on the log, in its order: {@code sequence:id}. */
    List<String> log() {
        return records().stream()
                .map(record -> "%s:%s".formatted(header(record, "ce_sequence"), header(record, "ce_id")))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return records(kafka);
    }

    static List<ConsumerRecord<String, byte[]>> records(LogSettings kafka) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers(),
                "auto.offset.reset", "earliest"), new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(kafka.summaries(), 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(Set.of(partition)).get(partition);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private <T> T remember(T resource, Closing closing) {
        opened.addFirst(closing);
        return resource;
    }

    @Override
    public void close() throws SQLException {
        for (Closing closing : opened) {
            closing.close();
        }
    }

    @FunctionalInterface
    private interface Closing {
        void close() throws SQLException;
    }

    /** Shows what the test says. */
    private final class SettableClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
