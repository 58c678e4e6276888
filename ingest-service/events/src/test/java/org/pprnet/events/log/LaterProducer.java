package org.pprnet.events.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;

/** A producer of tomorrow: it writes fields, headers and types that this build does not know. */
public final class LaterProducer implements AutoCloseable {

    private final LogSettings settings;
    private final KafkaProducer<String, byte[]> producer;

    public LaterProducer(LogSettings settings) {
        this.settings = settings;
        producer = new KafkaProducer<>(settings.with(Map.of("acks", "all")), new StringSerializer(),
                new ByteArraySerializer());
    }

    /** An event of today, with a field more in each of its objects, and a header more. */
    public void append(LoggedEvent event) {
        append(event, EventType.of(event.event()).wireName());
    }

    /** An event of a type of tomorrow. */
    public void append(LoggedEvent event, String type) {
        LogRecord record = new LogRecord(event.sequence(), event.loggedAt(), event.id(), type, event.time(),
                event.event().entity(), grown(EventCodec.encode(event.event())), null);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(settings.summaries(), 0, record.entity(),
                record.data());
        record.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().add("ce_mood", "tomorrow’s".getBytes(UTF_8)).add("ce_bytes", new byte[]{0, -1});
        send(message);
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] grown(byte[] data) {
        try {
            JsonNode all = Json.mapper().readTree(data);
            grow(all);
            return Json.mapper().writeValueAsBytes(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void grow(JsonNode node) {
        node.forEach(LaterProducer::grow);
        if (node instanceof ObjectNode object) {
            object.putObject("mood").putArray("all").add(1);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
