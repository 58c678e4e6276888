package org.pprnet.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.ingest.Endpoint;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.hostile.RawConnection.Answer;
import org.pprnet.ingest.store.OwnConnections;

class HostileRequestsTest {

    private static final int REQUESTS = 5_000;
    private static final long SEED = 20_260_101;
    private static final List<String> INSIDE = List.of("Exception", "org.pprnet", "io.micronaut", "io.netty",
            "com.fasterxml", "java.", "\tat ", "insert into", "SQLSTATE", "PSQL", "postgres", "relation \"");

    @Test
    void everyOneIsRefusedWithAProblemAndKeepsNothing() throws Exception {
        try (TestIngest ingest = TestIngest.start()) {
            List<Endpoint> interfaces = Endpoint.allOf(ingest);
            List<Endpoint> desk = Endpoint.atDesk(ingest);
            UUID draft = submission(ingest, "Draft");
            UUID published = submission(ingest, "Published");
            ingest.put(TestIngest.admin(), "/submissions/" + published + "/publication", "{}");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> json(ingest.get(null, "/state")).get("position").asInt() == 1);
            Map<String, String> before = everything(ingest);
            HostileRequests hostile = new HostileRequests(SEED, interfaces, TestIngest.admin(), draft, published);
            HostileForms forms = new HostileForms(SEED, desk, draft, published);
            List<RawRequest> requests = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> number % 2 == 0 ? hostile.next() : forms.next()).toList();

            Map<String, String> wrong = new ConcurrentHashMap<>();
            requests.parallelStream().forEach(request -> answer(ingest, request)
                    .forEach(fault -> wrong.putIfAbsent(fault + " <- " + request.kind() + " " + request.path(),
                            request.toString())));

            assertThat(wrong).as("what was answered otherwise (seed %d), with an example of each", SEED).isEmpty();
            assertThat(everything(ingest)).as("what is kept (seed %d)", SEED).isEqualTo(before);
            assertThat(requests.stream().map(RawRequest::path)).containsAll(
                    Stream.concat(interfaces.stream(), desk.stream()).map(Endpoint::path).toList());
        }
    }

    /** What is wrong with the answer. */
    private static List<String> answer(TestIngest ingest, RawRequest request) {
        List<String> faults = new ArrayList<>();
        try {
            Answer answer = RawConnection.send(ingest.port(), request.bytes());
            if (answer.status() < 400 || answer.status() > 499) {
                faults.add("status " + answer.status());
            }
            String type = answer.headers().get("content-type");
            boolean isPage = "text/html; charset=utf-8".equalsIgnoreCase(type);
            boolean isFitting = isPage
                    ? request.wantsPage() || request.takesPage()
                    : "application/problem+json".equals(type) && !request.wantsPage();
            if (!isFitting) {
                faults.add("type " + type + " of " + answer.status());
            } else if (!(isPage ? isPage(answer) : isProblem(answer))) {
                faults.add("no problem: " + answer.body());
            }
            if (answer.headers().containsKey("set-cookie")) {
                faults.add("injected header");
            }
            INSIDE.stream().filter(answer.body()::contains)
                    .forEach(word -> faults.add("says " + word));
        } catch (IOException e) {
            faults.add(e.toString());
        }
        return faults;
    }

    /** A whole page; what was typed stands there as text. */
    private static boolean isPage(Answer answer) {
        return answer.body().contains("<h1") && answer.body().contains("</html>")
                && !answer.body().contains("<script>alert");
    }

    private static boolean isProblem(Answer answer) throws IOException {
        JsonNode problem = Json.mapper().readTree(answer.body());
        return problem.path("status").asInt() == answer.status()
                && problem.path("type").asText().startsWith("urn:pprnet:problem:")
                && !problem.path("title").asText().isEmpty() && problem.has("detail");
    }

    private static UUID submission(TestIngest ingest, String title) {
        return UUID.fromString(json(ingest.post(TestIngest.admin(), "/submissions",
                "{\"title\": \"%s\", \"summary\": \"s\"}".formatted(title))).get("id").textValue());
    }

    /** Every table with a hash of all its rows. */
    private static Map<String, String> everything(TestIngest ingest) {
        try (Connection connection = ingest.bean(OwnConnections.class).open("test")) {
            Map<String, String> tables = new TreeMap<>();
            for (String table : column(connection,
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                tables.put(table, String.join("", column(connection,
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from \"%s\" t"
                                .formatted(table))));
            }
            assertThat(tables).containsKeys("submission", "revision", "event", "import_run", "restoration",
                    "flagged_article",
                    "teaser", "idempotency_key", "discarded", "slug");
            return new HashMap<>(tables);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
