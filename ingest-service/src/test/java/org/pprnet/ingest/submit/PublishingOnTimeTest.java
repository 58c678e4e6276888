package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.ingest.TestIngest;

/** What is scheduled is published by itself, whichever instances run. */
class PublishingOnTimeTest {

    private static final int SUBMISSIONS = 20;
    private static final Duration UNTIL_ALL_ARE_SCHEDULED = Duration.ofSeconds(8);

    private final String database = TestIngest.freshName();
    private final String author = TestIngest.author("punctual");

    @Test
    void twoInstancesPublishEachSubmissionOnce() {
        try (TestIngest one = start(); TestIngest other = start()) {
            Instant at = Instant.now().plus(UNTIL_ALL_ARE_SCHEDULED);
            List<String> scheduled = new ArrayList<>();
            for (int number = 0; number < SUBMISSIONS; number++) {
                scheduled.add(schedule(one, at));
            }

            awaitPublished(other, scheduled);

            // Whoever came second would have made a second version of it, and an event.
            assertThat(scheduled).allSatisfy(place -> {
                JsonNode submission = json(one.get(author, place));
                assertThat(submission.get("version").intValue()).isEqualTo(1);
                assertThat(Instant.parse(submission.get("publishedAt").textValue()).toEpochMilli())
                        .isEqualTo(at.toEpochMilli());
            });
            Awaitility.await().untilAsserted(
                    () -> assertThat(json(one.get(null, "/state")).get("position").intValue()).isEqualTo(SUBMISSIONS));
        }
    }

    @Test
    void scheduleOutlivesTheInstanceThatTookIt() {
        Instant at;
        String scheduled;
        try (TestIngest first = start()) {
            at = Instant.now().plus(UNTIL_ALL_ARE_SCHEDULED);
            scheduled = schedule(first, at);
            assertThat(json(first.get(author, scheduled)).get("state").textValue()).isEqualTo("scheduled");
        }

        try (TestIngest second = start()) {
            awaitPublished(second, List.of(scheduled));
            assertThat(Instant.parse(json(second.get(author, scheduled)).get("publishedAt").textValue()).toEpochMilli())
                    .isEqualTo(at.toEpochMilli());
        }
    }

    private TestIngest start() {
        return TestIngest.start(database, Backing.kafka().bootstrapServers());
    }

    private String schedule(TestIngest ingest, Instant at) {
        String place = ingest.post(author, "/submissions", "{\"title\": \"On time\", \"summary\": \"Text.\"}").headers()
                .firstValue("Location").orElseThrow();
        assertThat(ingest.put(author, place + "/publication", "{\"at\": \"%s\"}".formatted(at)).statusCode())
                .isEqualTo(200);
        return place;
    }

    private void awaitPublished(TestIngest ingest, List<String> places) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(places).allSatisfy(
                place -> assertThat(json(ingest.get(author, place)).get("state").textValue()).isEqualTo("published")));
    }
}
