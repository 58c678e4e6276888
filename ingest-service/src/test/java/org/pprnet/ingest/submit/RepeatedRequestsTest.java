package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class RepeatedRequestsTest {

    private static final int CONNECTIONS = 8;
    private static final int SUBMISSIONS = 100;
    private static final int RETRIES = 10_000;

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("impatient-" + UUID.randomUUID());

    @Test
    void tenThousandRetriesOfAHundredSubmissionsMakeAHundred() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < SUBMISSIONS; number++) {
            keys.add("key-" + UUID.randomUUID());
        }
        Map<String, Set<String>> answers = new ConcurrentHashMap<>();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CONNECTIONS; client++) {
            int first = client;
            clients.add(() -> {
                for (int request = first; request < RETRIES; request += CONNECTIONS) {
                    // Neighbouring clients ask under the same key at the same time.
                    String key = keys.get(request / CONNECTIONS % SUBMISSIONS);
                    answers.computeIfAbsent(key, _ -> Collections.synchronizedSet(new HashSet<>()))
                            .add(told(submit(key, "Submission under " + key)));
                }
                return null;
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Void> client : executor.invokeAll(clients)) {
                client.get();
            }
        }

        assertThat(answers).hasSize(SUBMISSIONS);
        assertThat(answers.values()).allSatisfy(same -> assertThat(same).hasSize(1).first().asString()
                .startsWith("201 "));
        assertThat(json(ingest.get(author, "/submissions")).get("total").intValue()).isEqualTo(SUBMISSIONS);
    }

    @Test
    void answerIsTheSameAfterTheSubmissionWentOn() {
        String key = "key-" + UUID.randomUUID();
        HttpResponse<String> first = submit(key, "Begun");
        String place = first.headers().firstValue("Location").orElseThrow();
        ingest.put(author, place, body("Edited"), "If-Match", "\"1\"");
        ingest.put(author, place + "/publication", "{}");

        assertThat(told(submit(key, "Begun"))).isEqualTo(told(first));
    }

    @Test
    void keyBelongsToItsOwner() {
        String key = "key-" + UUID.randomUUID();
        submit(key, "Mine");

        HttpResponse<String> other = ingest.post(TestIngest.author("somebody-" + UUID.randomUUID()), "/submissions",
                body("Theirs"), "Idempotency-Key", key);

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(json(other).get("title").textValue()).isEqualTo("Theirs");
    }

    @Test
    void keyOfSevenDaysIsKeptAndAnOlderOneIsForgotten() {
        String young = "key-" + UUID.randomUUID();
        String old = "key-" + UUID.randomUUID();
        String first = told(submit(young, "Young"));
        submit(old, "Old");
        age(young, "7 days - 1 minute");
        age(old, "7 days + 1 minute");

        assertThat(told(submit(young, "Young"))).isEqualTo(first);
        assertThat(submit(old, "Something else").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> submit(String key, String title) {
        return ingest.post(author, "/submissions", body(title), "Idempotency-Key", key);
    }

    /** All that an answer says. */
    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("none") + " "
                + answer.headers().firstValue("ETag").orElse("none") + " " + answer.body();
    }

    private static String body(String title) {
        return "{\"title\": \"%s\", \"summary\": \"What was found.\"}".formatted(title);
    }

    @SuppressWarnings("unchecked")
    private void age(String key, String interval) {
        TransactionOperations<Connection> transactions = ingest.bean(TransactionOperations.class);
        JdbcOperations database = ingest.bean(JdbcOperations.class);
        transactions.executeWrite(_ -> database.prepareStatement(
                "update idempotency_key set created_at = created_at - cast(? as interval) where key = ?", update -> {
                    update.setString(1, interval);
                    update.setString(2, key);
                    return update.executeUpdate();
                }));
    }
}
