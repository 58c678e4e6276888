package org.pprnet.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.EmbeddedKafka;
import org.pprnet.backing.KafkaServer;
import org.pprnet.ingest.TestIngest;

/** The relay as it runs inside the service. */
class RelayTest {

    private final String author = TestIngest.author("author-" + UUID.randomUUID());

    @Test
    void authorIsNotRefusedWhileTheBrokerIsAway() throws Exception {
        try (KafkaServer broker = EmbeddedKafka.start(Backing.home(), Backing.temporaryFolder("kafka-away"), 0);
                TestIngest ingest = TestIngest.start(TestIngest.freshName(), broker.bootstrapServers())) {
            publish(ingest);
            awaitPosition(ingest, 1);
            broker.kill();

            publish(ingest);
            publish(ingest);
            assertThat(ingest.get(null, "/state").body()).contains("\"position\":1");
            assertThat(ingest.get(null, "/health/liveness").statusCode()).isEqualTo(200);
            broker.restart();

            awaitPosition(ingest, 3);
            assertThat(sequences(ingest)).contains(1L, 2L, 3L);
        }
    }

    @Test
    void twoInstancesPublishOneSequence() throws Exception {
        String name = TestIngest.freshName();
        String bootstrap = Backing.kafka().bootstrapServers();
        try (TestIngest one = TestIngest.start(name, bootstrap); TestIngest other = TestIngest.start(name, bootstrap)) {
            for (int round = 0; round < 20; round++) {
                publish(one);
                publish(other);
            }
            awaitPosition(one, 40);

            List<Long> expected = new ArrayList<>();
            for (long sequence = 1; sequence <= 40; sequence++) {
                expected.add(sequence);
            }
            assertThat(sequences(one)).containsExactlyElementsOf(expected);
            assertThat(ingest(other)).isEqualTo(ingest(one));
        }
    }

    @Test
    void otherInstanceTakesOver() throws Exception {
        String name = TestIngest.freshName();
        String bootstrap = Backing.kafka().bootstrapServers();
        TestIngest one = TestIngest.start(name, bootstrap);
        publish(one);
        awaitPosition(one, 1);
        try (TestIngest other = TestIngest.start(name, bootstrap)) {
            one.close();
            publish(other);
            awaitPosition(other, 2);

            assertThat(sequences(other)).containsExactly(1L, 2L);
        }
    }

    @Test
    void recreatedTopicIsNoticedAndGetsEverythingAgain() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            publish(ingest);
            publish(ingest);
            awaitPosition(ingest, 2);
            deleteTopic(ingest);

            publish(ingest);

            Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions()
                    .until(() -> sequences(ingest).containsAll(List.of(1L, 2L, 3L)));
        }
    }

    @Test
    void logAheadOfTheDatabaseIsSaidInHealth() throws Exception {
        String log = TestIngest.freshName();
        String bootstrap = Backing.kafka().bootstrapServers();
        try (TestIngest ahead = TestIngest.start(log, bootstrap)) {
            publish(ahead);
            awaitPosition(ahead, 1);
        }
        try (TestIngest restored = TestIngest.start(TestIngest.freshName(), log, bootstrap)) {
            publish(restored);

            Awaitility.await().until(() -> restored.get(null, "/health").body()
                    .contains("the log is ahead of the ingest database: restore ingest"));
            assertThat(restored.get(null, "/health").statusCode()).isEqualTo(503);
            assertThat(sequences(restored)).containsExactly(1L);
        }
    }

    private void publish(TestIngest ingest) {
        String id = json(ingest.post(author, "/submissions", "{\"title\": \"t\", \"summary\": \"s\"}")).get("id")
                .textValue();
        assertThat(ingest.put(author, "/submissions/" + id + "/publication", "{}").statusCode()).isEqualTo(200);
    }

    private static void awaitPosition(TestIngest ingest, long position) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> ingest(ingest).get("position").longValue() == position);
    }

    private static JsonNode ingest(TestIngest ingest) {
        return json(ingest.get(null, "/state"));
    }

    private static List<Long> sequences(TestIngest ingest) {
        return OutboxFixture.records(ingest.kafka()).stream()
                .map(record -> Long.valueOf(OutboxFixture.header(record, "ce_sequence")))
                .toList();
    }

    private static void deleteTopic(TestIngest ingest) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ingest.kafka().bootstrapServers()))) {
            admin.deleteTopics(List.of(ingest.kafka().summaries())).all().get();
        }
    }
}
