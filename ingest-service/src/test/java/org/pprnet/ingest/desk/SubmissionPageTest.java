package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.TestIngest;

class SubmissionPageTest {

    private static final String[] DECISIONS = {"/publish\"", "/unschedule\"", "/withdraw\"", "/discard\""};

    private final TestIngest ingest = TestIngest.shared();
    private final AnAuthor author = new AnAuthor(ingest);

    @Test
    void aDraftCanBePublishedOrDiscarded() {
        String page = author.page(author.draft("A draft"), "");

        offers(page, "/publish\"", "/discard\"");
        assertThat(page).contains("<h1>A draft</h1>", "Only you and the editors see this draft", "/edit\"",
                "October 2020").doesNotContain("data-receipt");
    }

    @Test
    void whatIsScheduledSaysWhenAndCanBeTakenOffTheSchedule() {
        String id = author.draft("A scheduled one");
        author.publish(id, "{\"at\": \"2300-01-01T09:00:00Z\"}");

        String page = author.page(id, "");

        offers(page, "/publish\"", "/unschedule\"");
        assertThat(page).contains("1 January 2300, 09:00", "(UTC)", "Publish at another time");
    }

    @Test
    void whatIsPublishedCanOnlyBeWithdrawn() {
        String page = author.page(author.published("A published one"), "");

        offers(page, "/withdraw\"");
        assertThat(page).contains("version 1", "Where it is live");
    }

    @Test
    void changesOfWhatIsPublishedCanBePublishedOrScheduled() {
        String id = author.published("A changed one");
        author.edit(id, "A changed one", "Found otherwise.");

        String page = author.page(id, "");
        offers(page, "/publish\"", "/withdraw\"");
        assertThat(page).contains("with unpublished changes", "Publish the changes", "What would change");

        author.publish(id, "{\"at\": \"2300-01-01T09:00:00Z\"}");
        offers(author.page(id, ""), "/publish\"", "/unschedule\"", "/withdraw\"");
    }

    @Test
    void whatWasWithdrawnSaysWhyAndOffersNothing() {
        String id = author.published("A withdrawn one");
        ingest.delete(author.token, "/submissions/" + id + "/publication?reason=It+was+%3Cb%3Ewrong");

        String page = author.page(id, "");

        offers(page);
        assertThat(page).contains("It was &lt;b&gt;wrong", "Where readers are told", "version 1 for readers")
                .doesNotContain("/edit\"");
    }

    @Test
    void somebodyElsesIsRefusedAndWhatIsNotThereIsNotFound() {
        String id = new AnAuthor(ingest).draft("Not yours");

        for (String part : new String[]{"", "/receipt", "/difference", "/publish", "/unschedule", "/withdraw",
            "/discard"}) {
            assertThat(ingest.page(author.token, "/desk/submissions/" + id + part).statusCode()).as(part)
                    .isEqualTo(403);
            assertThat(ingest.page(author.token, "/desk/submissions/" + UUID.randomUUID() + part).statusCode())
                    .as(part).isEqualTo(404);
        }
        assertThat(new AnAuthor(ingest, TestIngest.editor()).page(id, "")).contains("Not yours");
    }

    @Test
    void aNoticeIsOnlyGivenOfWhatIsSo() {
        String id = author.draft("Not published");

        assertThat(author.page(id, "?done=published")).doesNotContain("role=\"status\"");
        author.publish(id, "{}");
        assertThat(author.page(id, "?done=published")).contains("Published as version 1");
    }

    @Test
    void historyLeadsToWhatEachRevisionChanged() {
        String id = author.published("A title");
        author.edit(id, "A <b>title</b>", "What was found.");

        String page = author.page(id, "");
        assertThat(page).contains("/difference?from=1&amp;to=2", "version 1 for readers");

        String difference = author.page(id, "/difference?from=1&to=2");
        assertThat(difference).contains("<ins><span class=\"hidden\">[added: </span>").contains("&lt;b&gt;")
                .doesNotContain("<b>title").contains("<option value=\"1\" selected>")
                .contains("<option value=\"2\" selected>");
        assertThat(ingest.page(author.token, "/desk/submissions/" + id + "/difference?from=1&to=9").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theReceiptFillsInAsEachViewGoesLive() throws Exception {
        try (TestIngest own = TestIngest.start()) {
            AnAuthor writer = new AnAuthor(own);
            String draft = writer.draft("Not out");
            assertThat(writer.page(draft, "/receipt")).isBlank();
            String id = writer.published("Out now");
            Awaitility.await().until(() -> writer.page(id, "/receipt").contains("at position"));
            assertThat(writer.page(id, "/receipt")).contains("data-seen=\"0\"", "on its way")
                    .doesNotContain("<!DOCTYPE").doesNotContain("See it there");

            CompletableFuture<String> waiting = CompletableFuture
                    .supplyAsync(() -> writer.page(id, "/receipt?wait=30&seen=0"));
            say(own, "catalog", position(writer, id));
            assertThat(waiting.get(20, TimeUnit.SECONDS)).contains("data-seen=\"1\"", "live since",
                    "/summaries/out-now\"", "live in 1 of 3 views");
            assertThat(writer.page(id, "")).contains("http-equiv=\"refresh\"", "data-receipt=");

            say(own, "search", position(writer, id));
            say(own, "feed", position(writer, id));
            assertThat(writer.page(id, "/receipt?wait=30&seen=2")).contains("data-complete=\"true\"",
                    "live everywhere", " after it was accepted").doesNotContain("on its way");
            assertThat(writer.page(id, "")).doesNotContain("http-equiv=\"refresh\"").doesNotContain("data-receipt=");
        }
    }

    @Test
    void thePageStopsComingAgainByItself() {
        String id = author.published("Out for long");
        long now = Instant.now().getEpochSecond();

        assertThat(author.page(id, "?since=" + (now - 100))).contains("content=\"20; url=/desk/submissions/" + id)
                .contains("since=" + (now - 100));
        assertThat(author.page(id, "?since=" + (now - 1_000))).doesNotContain("http-equiv=\"refresh\"");
        assertThat(author.page(id, "?since=" + (now + 1_000))).doesNotContain("http-equiv=\"refresh\"");
    }

    private static void offers(String page, String... decisions) {
        for (String decision : DECISIONS) {
            boolean offered = List.of(decisions).contains(decision);
            assertThat(page.contains(decision)).as(decision).isEqualTo(offered);
        }
    }

    private static long position(AnAuthor author, String id) {
        return json(author.ingest.get(author.token, "/submissions/" + id + "/receipt")).get("position").longValue();
    }

    private static void say(TestIngest ingest, String service, long position) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", ingest.kafka().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            String receipt = Json.mapper().writeValueAsString(new Receipt(service, "1", position, Instant.now()));
            producer.send(new ProducerRecord<>(ingest.kafka().receipts(), 0, service, receipt)).get();
        }
    }
}
