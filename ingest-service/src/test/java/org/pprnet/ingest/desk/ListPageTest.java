package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class ListPageTest {

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final TestIngest ingest = TestIngest.shared();
    private final AnAuthor author = new AnAuthor(ingest);

    @Test
    void whoHasNothingYetIsHelpedToBegin() {
        assertThat(author.page("/desk")).contains("<h1>Submissions").contains("write the first summary")
                .contains("href=\"/desk/new\"").doesNotContain("role=\"search\"");
    }

    @Test
    void eachShelfSaysHowMuchIsOnItAndShowsOnlyThat() {
        author.draft("The draft");
        author.publish(author.draft("The scheduled one"), "{\"at\": \"2300-01-01T09:00:00Z\"}");
        author.published("The published one");
        author.edit(author.published("The changed one"), "The changed one", "Found otherwise.");
        ingest.delete(author.token, "/submissions/" + author.published("The withdrawn one")
                + "/publication?reason=wrong");

        assertThat(author.page("/desk")).contains("All <span class=\"count\">5<", "Drafts <span class=\"count\">1<",
                "Scheduled <span class=\"count\">1<", "Published <span class=\"count\">2<",
                "Unpublished changes <span class=\"count\">1<", "Withdrawn <span class=\"count\">1<");
        assertThat(author.page("/desk?state=drafts")).contains("The draft").doesNotContain("The published one");
        assertThat(author.page("/desk?state=scheduled")).contains("The scheduled one", "publishes <time",
                "1 January 2300, 09:00").doesNotContain("The draft");
        assertThat(author.page("/desk?state=published")).contains("The published one", "The changed one")
                .doesNotContain("The withdrawn one");
        assertThat(author.page("/desk?state=changed")).contains("The changed one", "with unpublished changes")
                .doesNotContain("The published one");
        assertThat(author.page("/desk?state=withdrawn")).contains("The withdrawn one").doesNotContain("The draft");
    }

    @Test
    void wordsOfTheTitleAndTheMonthFindIt() {
        author.draft("On repair in couples", "2020-10");
        author.draft("On repair in groups", "2020-11");

        assertThat(author.page("/desk?q=REPAIR+couples&month=")).contains("in couples").doesNotContain("in groups");
        assertThat(author.page("/desk?q=&month=2020-11")).contains("in groups", "November 2020")
                .doesNotContain("in couples");
        assertThat(author.page("/desk?q=nowhere")).contains("Nothing is found for this")
                .contains("value=\"nowhere\"");
    }

    @Test
    void aMonthThatIsNoneIsSaidBesideItsField() {
        author.draft("The only one");

        var answer = ingest.page(author.token, "/desk?month=someday");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error:", "value=\"someday\"", "id=\"issue-error\"",
                "The only one");
    }

    @Test
    void olderOnesAreOnTheNextPageAndNoneIsRepeated() {
        for (int number = 1; number <= 26; number++) {
            author.draft("Number %02d of many".formatted(number));
        }

        String first = author.page("/desk?q=of+many");
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String second = author.page(older.group(1).replace("&amp;", "&"));

        assertThat(first).contains("Number 26", "Number 02").doesNotContain("Number 01");
        assertThat(second).contains("Number 01").doesNotContain("Number 02").doesNotContain("rel=\"next\"");
    }

    @Test
    void anEditorSeesWhoseTheyAreAndAnAuthorOnlyTheirOwn() {
        String title = "Somebody's " + System.nanoTime();
        author.draft(title);

        AnAuthor editor = new AnAuthor(ingest, TestIngest.editor());
        assertThat(editor.page("/desk?q=" + title.replace(" ", "+").replace("'", "%27")))
                .contains("Dr. author-").contains("href=\"/desk/issues\"");
        assertThat(new AnAuthor(ingest).page("/desk")).doesNotContain("Somebody").contains("first summary");
    }

    @Test
    void whatATitleHoldsIsShownAndNotRun() {
        author.draft("<script>alert(1)</script> \"quoted\" & more");

        assertThat(author.page("/desk?q=%22%3E%3Cimg+src%3Dx%3E")).doesNotContain("<img");
        assertThat(author.page("/desk")).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void whoIsNotSignedInReadsHowToSignIn() {
        var answer = ingest.page(null, "/desk");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("pprnet sign-in").contains("<!DOCTYPE html>");
    }
}
