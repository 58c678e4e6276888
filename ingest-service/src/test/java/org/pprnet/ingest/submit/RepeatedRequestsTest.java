package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.store.OwnConnections;

class RepeatedRequestsTest {

    private static final int SUBMISSIONS = 100;
    private static final int CONNECTIONS = 8;
    private static final int RETRIES_EACH = 10_000 / CONNECTIONS;

    private final TestIngest ingest = TestIngest.shared();
    private final String name = "author-" + UUID.randomUUID();
    private final String author = TestIngest.author(name);

    /** All of an answer that is the service's to choose. */
    private record Answer(int status, Map<String, List<String>> headers, String body) {

        static Answer of(HttpResponse<String> response) {
            Map<String, List<String>> headers = new HashMap<>(response.headers().map());
            headers.remove("date");
            return new Answer(response.statusCode(), headers, response.body());
        }
    }

    @Test
    void tenThousandRetriesOfAHundredSubmissionsMakeAHundred() throws Exception {
        List<Map<Integer, Set<Answer>>> heard = atOnce(CONNECTIONS, this::retry);

        Set<String> places = new HashSet<>();
        for (int number = 0; number < SUBMISSIONS; number++) {
            Set<Answer> answers = new HashSet<>();
            for (Map<Integer, Set<Answer>> one : heard) {
                answers.addAll(one.getOrDefault(number, Set.of()));
            }
            assertThat(answers).as("answers of submission %d", number).hasSize(1);
            Answer answer = answers.iterator().next();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers().get("etag")).containsExactly("\"1\"");
            places.addAll(answer.headers().get("location"));
        }
        assertThat(places).hasSize(SUBMISSIONS);
        assertThat(total()).isEqualTo(SUBMISSIONS);
    }

    /** On a connection of its own, in an order of its own. */
    private Map<Integer, Set<Answer>> retry(int connection) throws Exception {
        Map<Integer, Set<Answer>> heard = new HashMap<>();
        Random random = new Random(connection);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int turn = 0; turn < RETRIES_EACH; turn++) {
                int number = turn < SUBMISSIONS ? turn : random.nextInt(SUBMISSIONS);
                HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/submissions".formatted(ingest.port())))
                        .headers("Authorization", "Bearer " + author, "Content-Type", "application/json",
                                "Idempotency-Key", name + number)
                        .POST(BodyPublishers.ofString(titled("Number " + number))).build();
                heard.computeIfAbsent(number, any -> new HashSet<>())
                        .add(Answer.of(client.send(request, BodyHandlers.ofString())));
            }
        }
        return heard;
    }

    @Test
    void requestsAtTheSameInstantMakeOneSubmission() throws Exception {
        for (int round = 0; round < 20; round++) {
            String key = "round-" + round;
            List<Answer> answers = atOnce(4, number -> Answer.of(submit(author, key, "Round")));

            assertThat(Set.copyOf(answers)).hasSize(1);
            assertThat(total()).isEqualTo(round + 1);
        }
    }

    @Test
    void answerStaysTheSameThoughSubmissionWasEditedAndPublished() {
        Answer first = Answer.of(submit(author, "k", "First"));
        String place = first.headers().get("location").getFirst();

        ingest.put(author, place + "/publication", "{\"issue\": \"2022-11\"}");
        assertThat(Answer.of(submit(author, "k", "First"))).isEqualTo(first);
        ingest.put(author, place, titled("Second"), "If-Match", "*");
        ingest.put(author, place + "/publication", "{}");

        assertThat(json(ingest.get(author, place)).get("version").intValue()).isEqualTo(2);
        assertThat(Answer.of(submit(author, "k", "First"))).isEqualTo(first);
    }

    @Test
    void answerStaysTheSameThoughDraftWasDiscarded() {
        Answer first = Answer.of(submit(author, "k", "First"));
        ingest.delete(author, first.headers().get("location").getFirst());

        assertThat(Answer.of(submit(author, "k", "First"))).isEqualTo(first);
        assertThat(total()).isZero();
    }

    @Test
    void answerIsTheOneWithoutAKey() {
        HttpResponse<String> keyed = submit(author, "k", "Title");
        HttpResponse<String> plain = ingest.post(author, "/submissions", titled("Title"));

        assertThat(keyed.headers().map().keySet()).isEqualTo(plain.headers().map().keySet());
        assertThat(keyed.headers().firstValue("Content-Type")).isEqualTo(plain.headers().firstValue("Content-Type"));
        assertThat(json(keyed).properties().stream().map(Map.Entry::getKey).toList())
                .isEqualTo(json(plain).properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void keyMeansOneRequest() {
        submit(author, "k", "First");

        HttpResponse<String> other = submit(author, "k", "Other");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key was used for another request");
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void keyIsItsOwnersOnly() {
        String first = submit(author, "k", "Title").body();

        HttpResponse<String> others = submit(TestIngest.author("other-" + name), "k", "Title");

        assertThat(others.statusCode()).isEqualTo(201);
        assertThat(json(others).get("id")).isNotEqualTo(json(submit(author, "k", "Title")).get("id"));
        assertThat(submit(author, "k", "Title").body()).isEqualTo(first);
    }

    @Test
    void refusedRequestLeavesItsKeyFree() {
        assertThat(submit(author, "k", " ").statusCode()).isEqualTo(422);
        assertThat(submit(author, "k", "Title").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\t"})
    void keyOfAnotherFormIsRefused(String key) {
        assertThat(submit(author, key, "Title").statusCode()).isEqualTo(400);
    }

    @Test
    void keyIsHonouredForSevenDays() throws Exception {
        String young = submit(author, "young", "Title").body();
        String old = submit(author, "old", "Title").body();
        age("young", "6 days 23 hours 50 minutes");
        age("old", "7 days 1 second");

        assertThat(submit(author, "young", "Title").body()).isEqualTo(young);
        assertThat(submit(author, "old", "Title").body()).isNotEqualTo(old);
        assertThat(submit(author, "old", "Title").statusCode()).isEqualTo(201);
        assertThat(total()).isEqualTo(3);
    }

    @Test
    void keysAreForgottenAfterSevenDays() throws Exception {
        submit(author, "young", "Title");
        submit(author, "old", "Title");
        age("young", "6 days 23 hours 50 minutes");
        age("old", "7 days 1 second");

        ingest.bean(ForgettingRequests.class).forgetWhatIsOver();

        assertThat(keys()).containsExactly("young");
    }

    private HttpResponse<String> submit(String token, String key, String title) {
        return ingest.post(token, "/submissions", titled(title), "Idempotency-Key", key);
    }

    private static String titled(String title) {
        return "{\"title\": \"%s\", \"summary\": \"s\"}".formatted(title);
    }

    private int total() {
        return json(ingest.get(author, "/submissions?limit=1")).get("total").intValue();
    }

    private void age(String key, String interval) throws Exception {
        try (Connection connection = ingest.bean(OwnConnections.class).open("test");
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set created_at = created_at - cast(? as interval) "
                                + "where owner = ? and key = ?")) {
            update.setString(1, interval);
            update.setString(2, name);
            update.setString(3, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        try (Connection connection = ingest.bean(OwnConnections.class).open("test");
                PreparedStatement query = connection
                        .prepareStatement("select key from idempotency_key where owner = ?")) {
            query.setString(1, name);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    /** Lets so many begin at the same instant. */
    private static <T> List<T> atOnce(int many, Numbered<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int number = 0; number < many; number++) {
                int own = number;
                running.add(threads.submit(() -> {
                    start.await();
                    return task.run(own);
                }));
            }
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
