package org.pprnet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;

class ImportTest {

    private final TestIngest ingest = TestIngest.shared();
    private final String admin = TestIngest.token("admin-" + UUID.randomUUID(), "admin");
    private final String one = "One " + UUID.randomUUID();
    private final String two = "Two " + UUID.randomUUID();
    private final String three = "Three " + UUID.randomUUID();

    @Test
    void summariesOfAPageArePublishedInItsMonthsAndOrder() {
        HttpResponse<String> answer = importPage(page("They were asked."));

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode run = json(ingest.get(admin, answer.headers().firstValue("Location").orElseThrow()));
        assertThat(run.get("state").textValue()).isEqualTo("completed");
        assertThat(run.get("read").intValue()).isEqualTo(3);
        assertThat(run.get("accepted").intValue()).isEqualTo(3);
        assertThat(run.get("rejected").isArray()).isTrue();
        JsonNode first = submission(one);
        JsonNode second = submission(two);
        assertThat(first.get("state").textValue()).isEqualTo("published");
        assertThat(first.get("issue").textValue()).isEqualTo("2020-10");
        assertThat(first.get("publishedAt").textValue()).isEqualTo("2020-10-01T00:00:00Z");
        assertThat(first.get("summary").textValue()).isEqualTo("They were asked.");
        assertThat(first.get("practiceImplications").textValue()).isEqualTo("Ask them (p < .01) & listen.");
        assertThat(first.at("/author/name").textValue()).isEqualTo("Dr. Tasca");
        assertThat(first.get("id").textValue()).isLessThan(second.get("id").textValue());
        assertThat(submission(three).get("publishedAt").textValue()).isEqualTo("2020-09-01T00:00:00Z");
    }

    @Test
    void samePageAgainAddsNothing() {
        importPage(page("They were asked."));

        JsonNode again = json(importPage(page("They were asked.")));

        assertThat(again.get("accepted").intValue()).isZero();
        assertThat(again.get("duplicates").intValue()).isEqualTo(3);
        assertThat(again.get("conflicts").intValue()).isZero();
    }

    @Test
    void otherWordsUnderTheSameTitleAreReportedAndNotTaken() {
        importPage(page("They were asked."));

        JsonNode again = json(importPage(page("They were told.")));

        assertThat(again.get("duplicates").intValue()).isEqualTo(2);
        assertThat(again.get("conflicts").intValue()).isEqualTo(1);
        assertThat(submission(one).get("summary").textValue()).isEqualTo("They were asked.");
    }

    @Test
    void conflictsAreListedWithTheirLines() {
        importLines(line(one, "2019-03-04T00:00:00Z"));

        JsonNode run = json(importLines("\n" + line(one, "2019-03-04T00:00:00Z").replace("found", "lost")));

        assertThat(run.get("conflicts").intValue()).isEqualTo(1);
        assertThat(run.at("/conflicting/0/line").intValue()).isEqualTo(2);
        assertThat(run.at("/conflicting/0/problem").textValue()).isEqualTo("is known with other words");
    }

    @Test
    void draftThatSaysTheSameIsAConflictBecauseReadersDoNotSeeIt() {
        String draft = """
                {"title": "%s", "summary": "What was found.", "practiceImplications": "What to do.", "issue": "2019-03"}
                """.formatted(one);
        String place = ingest.post(admin, "/submissions", draft).headers().firstValue("Location").orElseThrow();

        JsonNode waiting = json(importLines(line(one, "2019-03-04T00:00:00Z")));
        ingest.put(admin, place + "/publication", "{}");
        JsonNode published = json(importLines(line(one, "2019-03-04T00:00:00Z")));

        assertThat(waiting.get("duplicates").intValue()).isZero();
        assertThat(waiting.at("/conflicting/0/problem").textValue()).contains("draft");
        assertThat(published.get("duplicates").intValue()).isEqualTo(1);
    }

    @Test
    void whatWasImportedIsRecognisedAfterItWasEdited() {
        String line = line(one, "2019-03-04T00:00:00Z");
        importLines(line);
        String place = "/submissions/" + submission(one).get("id").textValue();
        ingest.put(admin, place, "{\"title\": \"%s\", \"summary\": \"Better said.\"}".formatted(two), "If-Match",
                "*");
        JsonNode pending = json(importLines(line));
        ingest.put(admin, place + "/publication", "{\"issue\": \"2019-04\"}");
        JsonNode moved = json(importLines(line));

        assertThat(pending.get("duplicates").intValue()).isEqualTo(1);
        assertThat(moved.get("duplicates").intValue()).isEqualTo(1);
    }

    @Test
    void importsAreListedTheNewestFirstWithTheNamesOfTheirSources() {
        send("application/x-ndjson", "?name=first%20file", BodyPublishers.ofString(line(one, null)));
        send("application/x-ndjson", "?name=second&dryRun=true", BodyPublishers.ofString(line(two, null)));

        JsonNode newest = json(ingest.get(admin, "/submissions/imports?limit=1"));
        JsonNode next = json(
                ingest.get(admin, "/submissions/imports?limit=1&cursor=" + newest.get("next").textValue()));

        assertThat(newest.at("/items/0/name").textValue()).isEqualTo("second");
        assertThat(newest.at("/items/0/dryRun").booleanValue()).isTrue();
        assertThat(Instant.parse(newest.at("/items/0/startedAt").textValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(next.at("/items/0/name").textValue()).isEqualTo("first file");
        assertThat(newest.get("total").intValue()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void nameOfASourceIsAShortText() {
        HttpResponse<String> refused = send("application/x-ndjson", "?name=" + "x".repeat(256),
                BodyPublishers.ofString(line(one, null)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").textValue()).isEqualTo("#/name");
    }

    @Test
    void dryRunKeepsNothing() {
        JsonNode dry = json(send("text/plain", "?dryRun=true", BodyPublishers.ofString(page("They were asked."))));

        assertThat(dry.get("accepted").intValue()).isEqualTo(3);
        assertThat(json(importPage(page("They were asked."))).get("accepted").intValue()).isEqualTo(3);
    }

    @Test
    void whatIsNoPageIsRefusedAtOnce() {
        assertThat(importPage("Dear Sir,\nno page at all.\n").statusCode()).isEqualTo(422);
        assertThat(importPage("").statusCode()).isEqualTo(422);
        assertThat(send("text/plain", "", BodyPublishers.ofByteArray(new byte[]{0, 1, (byte) 0xff, (byte) 0xfe}))
                .statusCode()).isEqualTo(422);
    }

    @Test
    void tooLargeAPageIsAnsweredAfterAllOfItWasSent() {
        HttpResponse<String> answer = send("text/plain", "",
                BodyPublishers.ofInputStream(() -> new Zeros(50L * 1024 * 1024)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("type").textValue()).isEqualTo("urn:pprnet:problem:too-large");
    }

    @Test
    void linesArePublishedWithTheirOwnInstants() {
        JsonNode run = json(importLines(line(one, "2019-03-04T05:06:07.089Z") + "\n\r\n" + line(two, null)));

        assertThat(run.get("accepted").intValue()).isEqualTo(2);
        assertThat(submission(one).get("issue").textValue()).isEqualTo("2019-03");
        assertThat(submission(one).get("publishedAt").textValue()).isEqualTo("2019-03-04T05:06:07.089Z");
    }

    @Test
    void brokenLinesAreReportedAndTheOthersTaken() {
        String lines = String.join("\n", line(one, "2019-03-04T00:00:00Z"), "{\"title\": ", "{\"title\": \"t\"}",
                line(two, "2999-01-01T00:00:00Z"), "{\"x\": \"" + "y".repeat(5 * 1024 * 1024) + "\"}",
                line(three, "2019-03-04T00:00:00Z"));

        JsonNode run = json(importLines(lines));

        assertThat(run.get("state").textValue()).isEqualTo("completed");
        assertThat(run.get("read").intValue()).isEqualTo(6);
        assertThat(run.get("accepted").intValue()).isEqualTo(2);
        assertThat(run.get("rejected").findValuesAsText("line")).containsExactly("2", "3", "4", "5");
        assertThat(run.at("/rejected/1/problem").textValue()).contains("summary");
    }

    @Test
    void sameLineTwiceInOneFileIsADuplicate() {
        String line = line(one, "2019-03-04T00:00:00Z");

        JsonNode run = json(importLines(line + "\n" + line));

        assertThat(run.get("accepted").intValue()).isEqualTo(1);
        assertThat(run.get("duplicates").intValue()).isEqualTo(1);
    }

    @Test
    void noLinesAreRefused() {
        assertThat(importLines("\n\n").statusCode()).isEqualTo(422);
        assertThat(importLines("").statusCode()).isEqualTo(422);
    }

    @Test
    void unknownImportIsNotFound() {
        assertThat(ingest.get(admin, "/submissions/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private JsonNode submission(String title) {
        JsonNode page = json(ingest.get(admin, "/submissions?limit=100"));
        for (JsonNode item : page.get("items")) {
            if (item.get("title").textValue().equals(title)) {
                return item;
            }
        }
        throw new AssertionError(title + " is not in " + page);
    }

    private HttpResponse<String> importPage(String page) {
        return send("text/plain", "", BodyPublishers.ofString(page));
    }

    private HttpResponse<String> importLines(String lines) {
        return send("application/x-ndjson", "", BodyPublishers.ofString(lines));
    }

    private HttpResponse<String> send(String type, String query, BodyPublisher body) {
        return ingest.send(admin, "POST", "/submissions/imports" + query, body, "Content-Type", type);
    }

    private static String line(String title, String publishedAt) {
        ObjectNode line = Json.mapper().createObjectNode().put("title", title).put("summary", "What was found.")
                .put("practiceImplications", "What to do.");
        return (publishedAt == null ? line : line.put("publishedAt", publishedAt)).toString();
    }

    private String page(String firstSummary) {
        return CapturedPage.of("""
                October 2020
                %s
                %s
                Practice Implications
                Ask them (p < .01) & listen.
                %s
                Rivera, A., & Ng, B. (2020). On repair. Journal of Repair, 4, 1-9. https://doi.org/10.1000/repair.4
                Forty therapists were followed for a year, and what they did was written down each week.
                Practice Implications
                Repair came first, and relief after it, so that repair is what to look for at the start.
                September 2020
                %s
                Another forty therapists were followed for another year, and this time nobody wrote it down.
                Practice Implications
                Nothing is known of them, and nothing should be concluded from what nobody wrote down.
                """.formatted(one, firstSummary, two, three));
    }

    /** A stream of spaces. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
