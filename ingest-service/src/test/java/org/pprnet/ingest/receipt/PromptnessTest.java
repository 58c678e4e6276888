package org.pprnet.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.events.Json;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.TestIngest;

class PromptnessTest {

    private final String author = TestIngest.author("author-" + UUID.randomUUID());
    private final String bootstrap = Backing.kafka().bootstrapServers();

    @Test
    void publicationIsMeasuredUntilItIsOnTheLogAndLiveInEachService() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            JsonNode receipt = published(ingest);
            Instant accepted = Instant.parse(receipt.get("acceptedAt").textValue());

            say(ingest, "catalog", receipt, accepted.plusMillis(20));
            say(ingest, "search", receipt, accepted.plusMillis(120));
            say(ingest, "another", receipt, accepted.plusMillis(40));
            Awaitility.await().until(() -> count(ingest, "search") == 1);

            assertThat(count(ingest, "log")).isEqualTo(1);
            assertThat(count(ingest, "catalog")).isEqualTo(1);
            assertThat(count(ingest, "feed")).isZero();
            assertThat(metric(ingest, "pprnet_publication_seconds_sum{until=\"catalog\"}")).isEqualTo(0.02);
            assertThat(metric(ingest, "pprnet_publication_seconds_max{until=\"search\"}")).isEqualTo(0.12);
            assertThat(ingest.get(null, "/prometheus").body()).contains(
                    "pprnet_publication_seconds_bucket{until=\"catalog\",le=\"0.03\"} 1",
                    "pprnet_publication_seconds_bucket{until=\"search\",le=\"0.03\"} 0",
                    "pprnet_publication_seconds_bucket{until=\"search\",le=\"0.15\"} 1").doesNotContain("another");
        }
    }

    @Test
    void medianAndNinetyNinthPercentileAreTold() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            for (int millis : new int[]{10, 20, 400}) {
                JsonNode receipt = published(ingest);
                say(ingest, "feed", receipt, Instant.parse(receipt.get("acceptedAt").textValue()).plusMillis(millis));
            }
            Awaitility.await().until(() -> count(ingest, "feed") == 3);

            assertThat(metric(ingest, "pprnet_publication_percentile_seconds{quantile=\"0.5\",until=\"search\"}"))
                    .isNaN();
            assertThat(percentile(ingest, "0.5")).isBetween(0.019, 0.021);
            assertThat(percentile(ingest, "0.99")).isBetween(0.39, 0.41);
        }
    }

    @Test
    void receiptThatIsReadAgainIsNotMeasuredAgain() throws Exception {
        String name = TestIngest.freshName();
        JsonNode first;
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            first = published(ingest);
            say(ingest, "catalog", first, Instant.now());
            Awaitility.await().until(() -> count(ingest, "catalog") == 1);
            say(ingest, "catalog", first, Instant.now());
            JsonNode second = published(ingest);
            say(ingest, "catalog", second, Instant.now());
            Awaitility.await().until(() -> count(ingest, "catalog") >= 2);
            assertThat(count(ingest, "catalog")).isEqualTo(2);
        }
        execute(name, "update receipt_offset set next_offset = 0");
        try (TestIngest ingest = TestIngest.start(name, bootstrap)) {
            JsonNode third = published(ingest);
            say(ingest, "catalog", third, Instant.now());
            Awaitility.await().until(() -> count(ingest, "catalog") >= 1);

            assertThat(count(ingest, "catalog")).isEqualTo(1);
            assertThat(count(ingest, "log")).isEqualTo(1);
        }
    }

    @Test
    void twoInstancesMeasureEachPublicationOnce() throws Exception {
        String name = TestIngest.freshName();
        try (TestIngest one = TestIngest.start(name, bootstrap); TestIngest other = TestIngest.start(name, bootstrap)) {
            for (int round = 0; round < 5; round++) {
                say(one, "catalog", published(one), Instant.now());
                say(one, "catalog", published(other), Instant.now());
            }
            Awaitility.await().until(() -> count(one, "catalog") + count(other, "catalog") >= 10);

            assertThat(count(one, "catalog") + count(other, "catalog")).isEqualTo(10);
            assertThat(count(one, "log") + count(other, "log")).isEqualTo(10);
        }
    }

    private JsonNode published(TestIngest ingest) {
        String id = json(ingest.post(author, "/submissions", "{\"title\": \"t\", \"summary\": \"s\"}")).get("id")
                .textValue();
        ingest.put(author, "/submissions/" + id + "/publication", "{}");
        Awaitility.await().until(() -> receipt(ingest, id).has("position"));
        return receipt(ingest, id);
    }

    private JsonNode receipt(TestIngest ingest, String id) {
        return json(ingest.get(author, "/submissions/" + id + "/receipt"));
    }

    private static void say(TestIngest ingest, String service, JsonNode receipt, Instant at) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", ingest.kafka().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            String said = Json.mapper()
                    .writeValueAsString(new Receipt(service, "1", receipt.get("position").longValue(), at));
            producer.send(new ProducerRecord<>(ingest.kafka().receipts(), 0, service, said)).get();
        }
    }

    private static double count(TestIngest ingest, String until) {
        return metric(ingest, "pprnet_publication_seconds_count{until=\"%s\"}".formatted(until));
    }

    private static double percentile(TestIngest ingest, String quantile) {
        return metric(ingest, "pprnet_publication_percentile_seconds{quantile=\"%s\",until=\"feed\"}"
                .formatted(quantile));
    }

    private static double metric(TestIngest ingest, String name) {
        try (Stream<String> lines = ingest.get(null, "/prometheus").body().lines()) {
            return lines.filter(line -> line.startsWith(name + " ")).mapToDouble(
                    line -> Double.parseDouble(line.substring(name.length() + 1))).findFirst().orElseThrow();
        }
    }

    private static void execute(String database, String sql) throws Exception {
        PostgresServer postgres = Backing.postgres();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(),
                postgres.password()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
