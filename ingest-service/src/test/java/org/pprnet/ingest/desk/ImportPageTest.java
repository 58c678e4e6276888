package org.pprnet.ingest.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;
import org.pprnet.ingest.imports.CapturedPage;

class ImportPageTest {

    private static final String BOUNDARY = "----a-boundary-of-the-test";

    private final TestIngest ingest = TestIngest.shared();
    private final String admin = TestIngest.token("admin-" + UUID.randomUUID(), "admin");
    private final String one = "One " + UUID.randomUUID();
    private final String two = "Two " + UUID.randomUUID();

    @Test
    void pageInAFileIsPublishedAndCanBeFiled() {
        String done = done(upload(file(page("They were asked."))));

        assertThat(done).contains("<h1>Import is done</h1>").contains("2 read: 2 taken, 0 known already")
                .contains("href=\"/desk/filing\"");
        JsonNode first = submission(one);
        assertThat(first.get("state").textValue()).isEqualTo("published");
        assertThat(first.get("summary").textValue()).isEqualTo("They were asked.");
        assertThat(ingest.page(admin, "/desk/imports").body()).contains("2 read: 2 taken");
    }

    @Test
    void pageCanBePasted() {
        String pasted = page("They were asked.").replace("\n", "\r\n");

        String done = done(upload(file("") + field("page", pasted)));

        assertThat(done).contains("2 read: 2 taken");
        assertThat(submission(one).get("summary").textValue()).isEqualTo("They were asked.");
    }

    @Test
    void trialKeepsNothingAndAsksForTheFileAgain() {
        String done = done(upload(file(page("They were asked.")) + field("dryRun", "true")));

        assertThat(done).contains("Trial of an import is done").contains("2 would be taken")
                .contains("choose the file again").doesNotContain("href=\"/desk/filing\" class=\"button\"");
        assertThat(done(upload(file(page("They were asked."))))).contains("2 taken");
    }

    @Test
    void otherWordsUnderTheSameTitleAreToldAsAConflict() {
        done(upload(file(page("They were asked."))));

        String done = done(upload(file(page("They were told."))));

        assertThat(done).contains("0 taken, 1 known already, 1 in conflict").contains("<h2>In conflict</h2>")
                .contains("Line 11: is known with other words");
        assertThat(submission(one).get("summary").textValue()).isEqualTo("They were asked.");
    }

    @Test
    void linesOfAnyNumberAreImportedInTheBackground() {
        String lines = IntStream.range(0, 2_000).mapToObj(number -> line(one + " " + number))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = upload(file(lines + "\n{\"title\": 7}"));

        assertThat(done(answer)).contains("2,001 read: 2,000 taken").contains("1 rejected").contains("Line 2001: ");
    }

    @Test
    void runningImportComesAgainByItselfWithoutScripts() {
        String lines = IntStream.range(0, 20_000).mapToObj(number -> line(one + " " + number))
                .collect(Collectors.joining("\n"));
        String address = location(upload(file(lines) + field("dryRun", "true")));

        String page = ingest.page(admin, address).body();

        assertThat(page).contains("Trial of an import is running")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>")
                .contains("data-progress=\"" + address + "/progress\"").contains("role=\"status\"");
        assertThat(ingest.page(admin, address + "/progress").body()).contains("<div data-state=")
                .doesNotContain("<html");
        assertThat(done(address)).doesNotContain("refresh").contains("20,000 read");
    }

    @Test
    void whatIsNothingIsRefusedOnThePage() {
        HttpResponse<String> answer = upload(file("") + field("page", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error: Import").contains("Nothing was imported")
                .contains("There is nothing to import");
    }

    @Test
    void whatIsNoPageIsRefusedWithWhatAndWhereAndIsNotLost() {
        HttpResponse<String> answer = upload(
                file("") + field("page", "Dear all,\n</textarea><b>no</b> page.") + field("dryRun", "true"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("none of its 2 lines is the heading of a month")
                .contains("Dear all,\n&lt;/textarea&gt;").contains("name=\"dryRun\" value=\"true\" checked")
                .doesNotContain("<b>no</b>");
    }

    @Test
    void binaryFileIsRefusedWithThePlace() {
        HttpResponse<String> answer = upload(file("PK\u0003\u0004\u0000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("binary, not text: byte 0x03 at offset 2");
    }

    @Test
    void tooLargeAPageIsToldAfterAllOfItWasSent() {
        InputStream large = new SequenceInputStream(Collections.enumeration(List.of(
                text(fileHead()), new ByteArrayInputStream(new byte[50 * 1024 * 1024]), text(fileEnd() + end()))));

        HttpResponse<String> answer = send(admin, BodyPublishers.ofInputStream(() -> large));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A page may have 5242880 bytes").contains("<h1>Import</h1>");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThat(send(admin, BodyPublishers.ofString("no boundary in this")).statusCode()).isEqualTo(422);
        assertThat(ingest.upload(admin, "/desk/imports", "multipart/form-data", BodyPublishers.ofString("x"))
                .statusCode()).isEqualTo(400);
    }

    @Test
    void damagedFormsAreNeverAFailureOfTheService() {
        Random chance = new Random(4);
        byte[] whole = (field("dryRun", "true") + file("{\"title\": 1}") + field("page", "") + end()).getBytes(UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(whole, chance.nextInt(3) == 0 ? chance.nextInt(whole.length) : whole.length);
            for (int times = chance.nextInt(6); times >= 0 && damaged.length > 0; times--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            assertThat(send(admin, BodyPublishers.ofByteArray(damaged)).statusCode())
                    .as("round %d: %s", round, new String(damaged, ISO_8859_1)).isIn(303, 400, 422);
        }
    }

    @Test
    void hostileTitlesAreShownAsText() {
        String done = done(upload(file("{\"title\": \"<script>alert(1)</script>\", \"<b>\": 1}")));

        assertThat(done).contains("1 rejected").contains("&lt;b&gt;").doesNotContain("<script>alert")
                .doesNotContain("<b>");
    }

    @Test
    void onlyAnAdminImports() {
        String editor = TestIngest.editor();

        assertThat(ingest.page(editor, "/desk/imports").statusCode()).isEqualTo(403);
        assertThat(ingest.page(editor, "/desk/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        HttpResponse<String> answer = send(editor,
                BodyPublishers.ofString(file(page("They were asked.")) + end()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<!DOCTYPE html>").contains("<h1>This is not allowed");
    }

    @Test
    void unknownImportIsNotFound() {
        assertThat(ingest.page(admin, "/desk/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private String done(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        return done(location(begun));
    }

    private String done(String address) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ingest.page(admin, address).body(),
                page -> !page.contains("data-state=\"RUNNING\""));
    }

    private HttpResponse<String> upload(String parts) {
        return send(admin, BodyPublishers.ofString(parts + end()));
    }

    private HttpResponse<String> send(String token, BodyPublisher body) {
        return ingest.upload(token, "/desk/imports", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    private JsonNode submission(String title) {
        for (JsonNode item : json(ingest.get(admin, "/submissions?limit=100")).get("items")) {
            if (item.get("title").textValue().equals(title)) {
                return item;
            }
        }
        throw new AssertionError(title + " is not there");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String file(String content) {
        return fileHead() + content + fileEnd();
    }

    private static String fileHead() {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"blog.txt\"\r\n".formatted(BOUNDARY)
                + "Content-Type: application/octet-stream\r\n\r\n";
    }

    private static String fileEnd() {
        return "\r\n";
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private static String end() {
        return "--%s--\r\n".formatted(BOUNDARY);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String line(String title) {
        return Json.mapper().createObjectNode().put("title", title).put("summary", "What was found.")
                .put("practiceImplications", "What to do.").put("publishedAt", "2019-03-04T00:00:00Z").toString();
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
                """.formatted(one, firstSummary, two));
    }
}
