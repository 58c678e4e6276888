package org.pprnet.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class LongImportTest {

    private static final String FIELDS = "\"summary\": \"What was found.\", \"publishedAt\": \"2019-03-04T00:00:00Z\"";

    private final TestIngest ingest = TestIngest.shared();
    private final String admin = TestIngest.token("admin-" + UUID.randomUUID(), "admin");
    private final String word = UUID.randomUUID().toString();

    @Test
    void tenThousandSubmissionsAreTakenInOneCall() {
        JsonNode run = json(
                ingest.send(admin, "POST", "/submissions/imports", BodyPublishers.ofString(lines(0, 10_000)),
                        "Content-Type", "application/x-ndjson"));

        assertThat(run.get("accepted").intValue()).isEqualTo(10_000);
        assertThat(known()).isEqualTo(10_000);
    }

    @Test
    void importShowsHowFarItIsWhileItsLinesCome() throws IOException {
        try (Socket client = open()) {
            send(client, lines(0, 600));
            Awaitility.await().until(() -> run().get("read").intValue() > 0);

            JsonNode going = run();
            send(client, lines(600, 700));
            send(client, "");
            Awaitility.await().until(() -> !run().get("state").textValue().equals("running"));

            assertThat(going.get("state").textValue()).isEqualTo("running");
            assertThat(going.get("accepted").intValue()).isEqualTo(500);
            assertThat(run().get("state").textValue()).isEqualTo("completed");
            assertThat(run().get("accepted").intValue()).isEqualTo(700);
        }
    }

    @Test
    void importWhoseSenderDiedIsFinishedByTheSameAgain() throws IOException {
        try (Socket client = open()) {
            send(client, lines(0, 1_200) + line(1_200).substring(0, 20));
            Awaitility.await().until(() -> run().get("read").intValue() >= 1_000);
        }
        Awaitility.await().until(() -> run().get("state").textValue().equals("failed"));
        JsonNode stopped = run();
        JsonNode again = json(ingest.send(admin, "POST", "/submissions/imports",
                BodyPublishers.ofString(lines(0, 1_500)), "Content-Type", "application/x-ndjson"));

        assertThat(stopped.get("failure").textValue()).contains("import the same again");
        assertThat(stopped.get("rejections").intValue()).isZero();
        assertThat(again.get("duplicates").intValue()).isEqualTo(stopped.get("accepted").intValue());
        assertThat(again.get("accepted").intValue()).isEqualTo(1_500 - stopped.get("accepted").intValue());
        assertThat(known()).isEqualTo(1_500);
    }

    /** A request whose body comes in chunks. */
    private Socket open() throws IOException {
        Socket client = new Socket("localhost", ingest.port());
        client.getOutputStream().write("""
                POST /submissions/imports?name=%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(word, admin).getBytes(UTF_8));
        return client;
    }

    private static void send(Socket client, String chunk) throws IOException {
        OutputStream out = client.getOutputStream();
        byte[] bytes = chunk.getBytes(UTF_8);
        out.write("%x\r\n".formatted(bytes.length).getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** The import that is told by its name. */
    private JsonNode run() {
        for (JsonNode run : json(ingest.get(admin, "/submissions/imports?limit=100")).get("items")) {
            if (run.path("name").asText().equals(word)) {
                return run;
            }
        }
        return JsonNodeFactory.instance.objectNode().put("read", 0)
                .put("state", "not begun");
    }

    private int known() {
        return json(ingest.get(admin, "/submissions?limit=1&q=" + word)).get("total").intValue();
    }

    private String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::line).collect(Collectors.joining());
    }

    private String line(int number) {
        return "{\"title\": \"%s %d\", %s}%n".formatted(word, number, FIELDS);
    }
}
