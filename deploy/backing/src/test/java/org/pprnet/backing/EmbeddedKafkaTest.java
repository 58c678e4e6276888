package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest implements EmbeddedServerContract {

    @Override
    public Server shared() {
        return Backing.kafka();
    }

    @Override
    public EmbeddedServer start(Path folder, int port) {
        return EmbeddedKafka.start(Backing.home(), folder, port);
    }

    @Override
    public Optional<EmbeddedKafka> adopt(Path folder) {
        return EmbeddedKafka.adopt(Backing.home(), folder);
    }

    @Override
    public void write(Server server, String text) {
        send((KafkaServer) server, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> read(Server server) {
        return records((KafkaServer) server).stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
    }

    @Test
    void eventOfEightMegabytesPasses() {
        KafkaServer kafka = Backing.kafka();

        send(kafka, new byte[8 * 1024 * 1024]);

        assertThat(records(kafka)).anyMatch(bytes -> bytes.length == 8 * 1024 * 1024);
    }

    private static void send(KafkaServer kafka, byte[] value) {
        createTopic(kafka);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all",
                "max.request.size", 9_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("texts", value)).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void createTopic(KafkaServer kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            if (!admin.listTopics().names().get().contains("texts")) {
                admin.createTopics(List.of(new NewTopic("texts", 1, (short) 1))).all().get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<byte[]> records(KafkaServer kafka) {
        var partition = new TopicPartition("texts", 0);
        var found = new ArrayList<byte[]>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }
}
