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
        assertThat(page).contains("Saved at ").contains("\nEmpathy in rural clinics</textarea>")
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
    void newFormThatIsSentAgainWithOtherTextChangesTheDraftThatItMade() {
        String key = key();
        String made = location(write("/desk/new", "key", key, "title", "Once", "summary", "Text."));

        HttpResponse<String> again = write("/desk/new", "key", key, "title", "Twice", "summary", "Other text.");

        assertThat(location(again)).isEqualTo(made);
        assertThat(submissions()).contains("\"total\":1").contains("\"Twice\"");
    }

    @Test
    void newFormThatIsSentAgainAfterItsDraftWasEditedShowsBothTexts() {
        String key = key();
        String edit = edit(location(write("/desk/new", "key", key, "title", "Once", "summary", "Text.")));
        write(edit, "edition", "1", "title", "Once", "summary", "Better text.");

        HttpResponse<String> again = write("/desk/new", "key", key, "title", "Once", "summary", "Older text.");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\nOlder text.</textarea>").contains("removed: </span>Better")
                .contains("action=\"" + edit + "\"").contains("name=\"edition\" value=\"2\"");
    }

    @Test
    void newFormThatIsSentAgainAfterItsDraftWasDiscardedIsShownAgain() {
        String key = key();
        String edit = edit(location(write("/desk/new", "key", key, "title", "Once", "summary", "Text.")));
        discard(edit);

        HttpResponse<String> again = write("/desk/new", "key", key, "title", "Once", "summary", "Text.");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\nText.</textarea>").contains("It was discarded").doesNotContain(key)
                .contains("action=\"/desk/new\"");
    }

    @Test
    void textOfADraftThatWasDiscardedMeanwhileIsNotLost() {
        String edit = edit(location(write("/desk/new", "key", key(), "title", "Once", "summary", "Text.")));
        discard(edit);

        HttpResponse<String> late = write(edit, "edition", "1", "title", "Once", "summary", "Typed for an hour.");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\nTyped for an hour.</textarea>").contains("action=\"/desk/new\"");
    }

    @Test
    void textOfADraftThatWasDiscardedMeanwhileComesBackFromThePreviewToo() {
        String edit = edit(location(write("/desk/new", "key", key(), "title", "Once", "summary", "Text.")));
        discard(edit);
        String[] fields = {"id", edit.replaceAll(".*submissions/|/edit", ""), "edition", "1", "title", "Once",
            "summary", "Typed for an hour."};

        for (String path : List.of("/desk/preview", "/desk/writing")) {
            HttpResponse<String> late = write(path, fields);

            assertThat(late.statusCode()).as(path).isEqualTo(409);
            assertThat(late.body()).contains("\nTyped for an hour.</textarea>").contains("It was discarded");
        }
    }

    @Test
    void whatWasWithdrawnCanBeCopiedAndNotEdited() {
        String edit = edit(location(write("/desk/new", "key", key(), "title", "Once", "summary", "Text.")));
        String submission = edit.replace("/desk", "").replace("/edit", "");
        ingest.put(author, submission + "/publication", "{}");
        ingest.delete(author, submission + "/publication?reason=An+error");

        HttpResponse<String> opened = ingest.page(author, edit);
        HttpResponse<String> late = write(edit, "edition", "1", "title", "Once", "summary", "Typed for an hour.");

        assertThat(List.of(opened.statusCode(), late.statusCode())).containsOnly(409);
        assertThat(opened.body()).contains("that is final").contains("readonly").doesNotContain("<button");
        assertThat(late.body()).contains("that is final").contains("\nTyped for an hour.</textarea>");
        assertThat(write("/desk/preview", "id", edit.replaceAll(".*submissions/|/edit", ""), "title", "Once", "summary",
                "Typed for an hour.").body()).contains("that is final").contains("\nTyped for an hour.</textarea>");
    }

    @Test
    void editThatIsSentTwiceIsSavedOnce() {
        String edit = edit(location(write("/desk/new", "key", key(), "title", "Once", "summary", "Text.")));
        String[] fields = {"edition", "1", "key", key(), "title", "Once", "summary", "Other text."};

        assertThat(location(write(edit, fields))).isEqualTo(location(write(edit, fields)));
    }

    @Test
    void everyBrokenRuleIsToldBesideItsFieldAndNothingIsLost() {
        HttpResponse<String> refused = write("/desk/new", "key", key(), "title", "x".repeat(1_001), "summary", " ",
                "citation", "A citation", "issue", "May", "slug", "No Slug", "topics", "nonsense");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>Error: New summary")
                .contains("Title has 1001 characters, and may have 1000: 1 too many.").contains("Summary is blank.")
                .contains("Month must be a month such as 2022-11.").contains("Address must be a-z")
                .contains("Topics is not in the vocabulary.").contains("A citation</textarea>")
                .contains("href=\"#summary\"").contains("aria-describedby=\"summary-error summary-hint\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void whatSomebodyElseKeptMeanwhileIsNotOverwrittenUnawares() {
        String edit = edit(
                location(write("/desk/new", "key", key(), "title", "Theirs", "summary", "It helped most.")));
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
                .contains("<a href=\"https://doi.org/10.1037/pst0000999\">").contains("It is not saved");
        assertThat(ingest.get(author, "/submissions").body()).contains("\"total\":0");
    }

    @Test
    void fromThePreviewTheTextComesBack() {
        HttpResponse<String> back = write("/desk/writing", "key", "the-key", "title", "Seen before", "summary",
                "First.", "topics", "empathy");

        assertThat(back.body()).contains("\nSeen before</textarea>").contains("First.</textarea>")
                .contains("value=\"the-key\"").containsPattern("value=\"empathy\" checked");
    }

    @Test
    void adviceComesWhileTheTextIsWritten() {
        HttpResponse<String> advice = write("/desk/advice", "title", "T", "summary", "It helped (a lot.");

        assertThat(advice.body()).doesNotContain("<!DOCTYPE")
                .contains("href=\"#summary\" data-start=\"10\" data-place=\"(\"")
                .contains("data-part=\"words-summary\">4 words<");
    }

    @Test
    void whatAnEditorCorrectsIsLookedAtAsItsAuthorsWork() {
        String okafor = TestIngest.author("Okafor");
        String edit = edit(location(ingest.form(okafor, "/desk/new", "key", key(), "title", "T", "summary", "Text.")));
        String[] fields = {"id", edit.replaceAll(".*submissions/|/edit", ""), "edition", "1", "title", "T", "summary",
            "Text.", "citation",
            "Okafor, A. (2021). Empathy. Psychotherapy, 58, 1-2. https://doi.org/10.1037/pst0000999"};

        assertThat(ingest.form(TestIngest.editor(), "/desk/preview", fields).body())
                .contains("Summary by Dr. Okafor").doesNotContain("Summary by Dr. the-editor");
        assertThat(ingest.form(TestIngest.editor(), "/desk/advice", fields).body())
                .contains("author is among the cited authors");
    }

    @Test
    void previewOfWhatIsTypedIsWhatThePreviewOfItSavedShows() {
        String[] fields = {"key", key(), "title", "Seen twice", "summary", "First.\r\n\r\nSecond.", "topics",
            "attendance-attrition-and-drop-out", "topics", "empathy", "researchTypes", "survey", "issue", "2024-05"};

        String typed = article(write("/desk/preview", fields));
        String saved = article(
                ingest.page(author, edit(location(write("/desk/new", fields))).replace("/edit", "/preview")));

        assertThat(typed).isEqualTo(saved).contains("Issue of May 2024")
                .contains("Topics: Attendance, Attrition, and Drop-Out; Empathy");
    }

    @Test
    void previewCarriesEveryFieldSoThatWritingGoesOn() {
        String preview = write("/desk/preview", "key", "the-key", "title", "T", "summary", "\n\"First\".\n\nSecond.",
                "topics", "empathy", "researchTypes", "survey", "issue", "2024", "slug", "No Slug").body();

        assertThat(preview).contains("name=\"key\" value=\"the-key\"").contains("name=\"issue\" value=\"2024\"")
                .contains("name=\"slug\" value=\"No Slug\"").contains("name=\"topics\" value=\"empathy\"")
                .contains("name=\"researchTypes\" value=\"survey\"")
                .contains("name=\"summary\" value=\"\n&#34;First&#34;.\n\nSecond.\"");
    }

    @Test
    void whatIsNoFormOfTheseIsRefused() {
        assertThat(write("/desk/new", "edition", "first", "title", "T").statusCode()).isEqualTo(400);
        assertThat(write("/desk/preview", "id", "../1", "title", "T").statusCode()).isEqualTo(404);
        assertThat(write("/desk/submissions/1/edit", "edition", "1", "title", "T", "summary", "T").statusCode())
                .isEqualTo(404);
        assertThat(write("/desk/new", "key", "a b", "title", "T", "summary", "T").statusCode()).isEqualTo(400);
        assertThat(write("/desk/new", "summary", "x".repeat(9_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void characterThatNoPageCanCarryIsRefusedAndTheRestStays() {
        HttpResponse<String> refused = write("/desk/new", "key", key(), "title", "T", "summary", "a\u0000b");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Summary has U+0000 at character 2");
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

        String stranger = TestIngest.author("stranger");
        String id = edit(page).replaceAll(".*submissions/|/edit", "");
        assertThat(ingest.page(stranger, page).statusCode()).isEqualTo(403);
        for (String path : List.of(edit(page), "/desk/preview", "/desk/writing", "/desk/advice")) {
            assertThat(ingest.form(stranger, path, "id", id, "edition", "1", "title", "T", "summary", "T").statusCode())
                    .as(path).isEqualTo(403);
        }
        assertThat(ingest.page(stranger, edit(page).replace("/edit", "/preview")).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> write(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        return ingest.form(author, path, all.toArray(String[]::new));
    }

    private String submissions() {
        return ingest.get(author, "/submissions").body();
    }

    private void discard(String edit) {
        String submission = edit.replace("/desk", "").replace("/edit", "");
        assertThat(ingest.delete(author, submission).statusCode()).isEqualTo(204);
    }

    private static String article(HttpResponse<String> page) {
        String body = page.body();
        return body.substring(body.indexOf("<article"), body.indexOf("</article>"));
    }

    /** Without what says that it was saved. */
    private static String edit(String address) {
        return address.substring(0, address.indexOf('?'));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }
}
