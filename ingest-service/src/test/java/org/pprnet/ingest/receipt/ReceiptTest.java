package org.pprnet.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.Json;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.TestIngest;

class ReceiptTest {

    private static final Instant EARLY = Instant.parse("2024-05-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2024-05-01T11:00:00Z");

    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void receiptSaysSinceWhenAVersionIsLiveWhere() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            String id = published(ingest);
            long position = position(ingest, id);

            say(ingest, "catalog", position, EARLY);
            say(ingest, "search", position, EARLY);
            say(ingest, "catalog", position, LATE);
            say(ingest, "feed", position - 1, EARLY);
            Awaitility.await().until(() -> receipt(ingest, id, 0).get("live").size() == 2);

            JsonNode live = receipt(ingest, id, 0).get("live");
            assertThat(live.at("/catalog/position").longValue()).isEqualTo(position);
            assertThat(live.at("/catalog/at").textValue()).isEqualTo(EARLY.toString());
            assertThat(live.has("feed")).isFalse();
        }
    }

    @Test
    void waitingEndsWhenTheLastServiceShowsIt() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            String id = published(ingest);
            long position = position(ingest, id);
            say(ingest, "catalog", position, EARLY);
            say(ingest, "feed", position, EARLY);

            CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> receipt(ingest, id, 30));
            say(ingest, "search", position, LATE);

            assertThat(waiting.get(20, TimeUnit.SECONDS).get("live").size()).isEqualTo(3);
        }
    }

    @Test
    void receiptsSurviveARestartAndALaterReceiptChangesNothing() throws Exception {
        String name = TestIngest.freshName();
        String bootstrap = Backing.kafka().bootstrapServers();
        String id;
        long position;
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            id = published(ingest);
            position = position(ingest, id);
            say(ingest, "catalog", position, EARLY);
            Awaitility.await().until(() -> receipt(ingest, id, 0).get("live").size() == 1);
        }
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            say(ingest, "catalog", position, LATE);
            say(ingest, "search", position, LATE);
            Awaitility.await().until(() -> receipt(ingest, id, 0).get("live").size() == 2);

            assertThat(receipt(ingest, id, 0).at("/live/catalog/at").textValue()).isEqualTo(EARLY.toString());
        }
    }

    @Test
    void draftHasNoReceiptAndWaitingHasItsLimit() {
        TestIngest ingest = TestIngest.shared();
        String draft = draft(ingest);

        assertThat(ingest.get(author, "/submissions/" + draft + "/receipt").statusCode()).isEqualTo(404);
        assertThat(ingest.get(author, "/submissions/" + draft + "/receipt?wait=31").statusCode()).isEqualTo(422);
    }

    private String draft(TestIngest ingest) {
        return json(ingest.post(author, "/submissions", "{\"title\": \"t\", \"summary\": \"s\"}")).get("id")
                .textValue();
    }

    private String published(TestIngest ingest) {
        String id = draft(ingest);
        HttpResponse<String> published = ingest.put(author, "/submissions/" + id + "/publication", "{}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return id;
    }

    private long position(TestIngest ingest, String id) {
        Awaitility.await().until(() -> receipt(ingest, id, 0).has("position"));
        return receipt(ingest, id, 0).get("position").longValue();
    }

    private JsonNode receipt(TestIngest ingest, String id, int wait) {
        return json(ingest.get(author, "/submissions/" + id + "/receipt?wait=" + wait));
    }

    private static void say(TestIngest ingest, String service, long position, Instant at) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", ingest.kafka().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            String receipt = Json.mapper().writeValueAsString(new Receipt(service, "1", position, at));
            producer.send(new ProducerRecord<>(ingest.kafka().receipts(), 0, service, receipt)).get();
        }
    }
}
