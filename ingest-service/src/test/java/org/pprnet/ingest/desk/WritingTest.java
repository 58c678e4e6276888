package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class WritingTest {

    private final TestIngest ingest = TestIngest.shared();
    private final String author = TestIngest.author("writer-" + UUID.randomUUID());

    @Test
    void newSummaryIsKeptAndOpensForMore() {
        HttpResponse<String> sent = write("/desk/new", "key", key(), "title", "Empathy in rural clinics", "summary",
                "First.\r\n\r\nSecond.", "topics", "empathy", "topics", "attachment", "issue", "2024-05");

        assertThat(sent.statusCode()).isEqualTo(303);
        String page = ingest.page(author, location(sent)).body();
        assertThat(page).contains("Saved.").contains("value=\"Empathy in rural clinics\"")
                .contains("\nFirst.\n\nSecond.</textarea>").contains("value=\"2024-05\"");
        assertThat(page).containsPattern("value=\"empathy\" checked");
        assertThat(page).containsPattern("value=\"attachment\" checked");
    }

    @Test
    void formThatIsSentTwiceIsKeptOnce() {
        String[] fields = {"key", key(), "title", "Once", "summary", "Text."};

        assertThat(location(write("/desk/new", fields))).isEqualTo(location(write("/desk/new", fields)));
    }

    @Test
    void formThatIsSentAgainWithOtherTextLosesNothing() {
        String key = key();
        write("/desk/new", "key", key, "title", "Once", "summary", "Text.");

        HttpResponse<String> again = write("/desk/new", "key", key, "title", "Twice", "summary", "Other text.");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Other text.</textarea>").contains("“Once”").doesNotContain(key);
    }

    @Test
    void everyBrokenRuleIsToldBesideItsFieldAndNothingIsLost() {
        HttpResponse<String> refused = write("/desk/new", "key", key(), "title", "x".repeat(1_001), "summary", " ",
                "citation", "A citation", "issue", "May", "slug", "No Slug", "topics", "nonsense");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>Error: New summary")
                .contains("Title has 1001 characters, and may have 1000.").contains("Summary is blank.")
                .contains("Month must be a month such as 2022-11.").contains("Address must be a-z")
                .contains("Topics is not in the vocabulary.").contains("A citation</textarea>")
                .contains("href=\"#summary\"").contains("aria-describedby=\"summary-hint summary-error\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void whatSomebodyElseKeptMeanwhileIsNotOverwrittenUnawares() {
        String page = location(write("/desk/new", "key", key(), "title", "Theirs", "summary", "It helped most."));
        String edit = page.substring(0, page.indexOf('?'));
        write(edit, "edition", "1", "title", "Theirs", "summary", "It helped many.");

        HttpResponse<String> mine = write(edit, "edition", "1", "title", "Theirs", "summary", "It helped some.");
        HttpResponse<String> over = write(edit, "edition", "2", "title", "Theirs", "summary", "It helped some.");

        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body()).contains("It helped some.</textarea>").contains("name=\"edition\" value=\"2\"")
                .contains("removed: </span>many").contains("added: </span>some");
        assertThat(over.statusCode()).isEqualTo(303);
        assertThat(ingest.page(author, edit).body()).contains("It helped some.</textarea>");
    }

    @Test
    void textIsKeptAsItWasTypedAndShownAsText() {
        String hostile = "\n\n  </textarea><script>alert(1)</script> & \"p < .01\" ’é";
        String page = location(write("/desk/new", "key", key(), "title", "\"><b>T", "summary", hostile));

        String body = ingest.page(author, page).body();

        assertThat(body).doesNotContain("<script>alert").doesNotContain("<b>T")
                .contains(
                        "\n\n\n  &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"p &lt; .01\" ’é</textarea>");
    }

    @Test
    void previewIsTheArticleAndKeepsNothing() {
        HttpResponse<String> preview = write("/desk/preview", "key", key(), "title", "Seen before", "summary",
                "First.\n\nSecond.", "practiceImplications", "Listen.", "citation",
                "Okafor, A. (2021). Empathy. Psychotherapy, 58, 1-2. https://doi.org/10.1037/pst0000999");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("<h1>Seen before</h1>").contains("<p class=\"paragraph\">Second.</p>")
                .contains("<a href=\"https://doi.org/10.1037/pst0000999\">").contains("Nothing is saved yet");
        assertThat(ingest.get(author, "/submissions").body()).contains("\"total\":0");
    }

    @Test
    void fromThePreviewTheTextComesBack() {
        HttpResponse<String> back = write("/desk/writing", "key", "the-key", "title", "Seen before", "summary",
                "First.", "topics", "empathy");

        assertThat(back.body()).contains("value=\"Seen before\"").contains("First.</textarea>")
                .contains("value=\"the-key\"").containsPattern("value=\"empathy\" checked");
    }

    @Test
    void adviceComesWhileTheTextIsWritten() {
        HttpResponse<String> advice = write("/desk/advice", "title", "T", "summary", "It helped (a lot.");

        assertThat(advice.body()).doesNotContain("<!DOCTYPE")
                .contains("href=\"#summary\" data-start=\"10\" data-end=\"11\"")
                .contains("Summary 4 words");
    }

    @Test
    void saveAndPublishGoesOnToPublication() {
        HttpResponse<String> sent = write("/desk/new", "key", key(), "title", "Now", "summary", "Text.", "then",
                "publish");

        assertThat(location(sent)).contains("/publish?saved=");
    }

    @Test
    void summaryOfSomebodyElseIsClosed() {
        String page = location(write("/desk/new", "key", key(), "title", "Mine", "summary", "Text."));

        assertThat(ingest.page(TestIngest.author("stranger"), page).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> write(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        return ingest.form(author, path, all.toArray(String[]::new));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}
