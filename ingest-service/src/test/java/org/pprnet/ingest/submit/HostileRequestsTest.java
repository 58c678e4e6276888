package org.pprnet.ingest.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

/** Requests that nobody well-meaning sends: each gets its refusal, and none leaves a trace. */
class HostileRequestsTest {

    private static final int REQUESTS = 5_000;
    private static final long SEED = 20_261_127;
    private static final String PROBLEM = "application/problem+json";
    /** What tells how the service is made. */
    private static final List<String> GIVEAWAYS = List.of("org.pprnet", "java.", "io.micronaut", "Exception", "\tat ",
            "select ", "insert into", "PSQL");

    private static TestIngest ingest;

    @BeforeAll
    static void start() {
        ingest = TestIngest.start();
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void everyHostileRequestIsRefusedAndNothingIsKept() {
        String draft = ingest.post(TestIngest.admin(), "/submissions", "{\"title\": \"t\", \"summary\": \"s\"}")
                .headers().firstValue("Location").orElseThrow();
        Map<String, Long> before = rows();
        HostileRequests requests = new HostileRequests(new Random(SEED), draft.substring(draft.lastIndexOf('/') + 1));

        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            HostileRequests.Request request = requests.next();
            HttpResponse<String> answer = ingest.send(request.token(), request.method(), request.path(),
                    request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()),
                    request.headers());
            String fault = fault(answer);
            if (!fault.isEmpty()) {
                wrong.add("%d of seed %d: %s: %s".formatted(number, SEED, request, fault));
            }
        }

        assertThat(wrong.stream().limit(20)).as("%d of %d", wrong.size(), REQUESTS).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void requestsWithBrokenFramingGetARefusalOrNothing() {
        Map<String, Long> before = rows();
        for (String request : HostileRequests.brokenFraming(TestIngest.admin())) {
            String answer = RawConnection.send(ingest.port(), request);
            assertThat(answer.isEmpty() || answer.matches("(?s)HTTP/1\\.[01] 4\\d\\d .*")).as(request + "\n" + answer)
                    .isTrue();
            assertThat(GIVEAWAYS).as(answer).noneMatch(answer::contains);
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(ingest.get(TestIngest.admin(), "/submissions").statusCode()).isEqualTo(200);
    }

    private static String fault(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (answer.statusCode() < 400 || answer.statusCode() > 499) {
            return "status %d %s".formatted(answer.statusCode(), cut(answer.body()));
        }
        boolean headless = answer.request().method().equals("HEAD");
        if (!headless && !type.startsWith(PROBLEM)) {
            return "status %d, type %s %s".formatted(answer.statusCode(), type, cut(answer.body()));
        }
        return GIVEAWAYS.stream().filter(answer.body()::contains).findFirst()
                .map(word -> "tells \"%s\" %s".formatted(word, cut(answer.body()))).orElse("");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> rows() {
        TransactionOperations<Connection> transactions = ingest.bean(TransactionOperations.class);
        JdbcOperations database = ingest.bean(JdbcOperations.class);
        return transactions.executeRead(_ -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables(database)) {
                rows.put(table, database.prepareStatement("select count(*) from " + table, query -> {
                    try (ResultSet count = query.executeQuery()) {
                        count.next();
                        return count.getLong(1);
                    }
                }));
            }
            return rows;
        });
    }

    private static List<String> tables(JdbcOperations database) {
        return database.prepareStatement(
                "select table_name from information_schema.tables where table_schema = current_schema()", query -> {
                    List<String> names = new ArrayList<>();
                    try (ResultSet tables = query.executeQuery()) {
                        while (tables.next()) {
                            names.add(tables.getString(1));
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return names;
                });
    }
}
