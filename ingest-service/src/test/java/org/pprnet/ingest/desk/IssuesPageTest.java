package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.desk.AnAuthor.location;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class IssuesPageTest {

    private final TestIngest ingest = TestIngest.shared();
    private final AnAuthor editor = new AnAuthor(ingest, TestIngest.editor());

    @Test
    void aTeaserIsSetAndStandsAtItsMonth() {
        HttpResponse<String> answer = announce("1931-05", "About <b>alliance</b>.", "1931-05");

        String page = editor.page(location(answer) + "&before=1931-06");
        assertThat(page).contains("The teaser of May 1931 is set", "<h3>May 1931</h3>",
                "About &lt;b&gt;alliance&lt;/b&gt;.", "change its teaser");
        assertThat(editor.page("/desk/issues?month=1931-05")).contains("value=\"1931-05\"")
                .containsPattern("<textarea[^>]*>\\s*About &lt;b&gt;alliance");
    }

    @Test
    void monthsCountWhatReadersSeeAndWhatWaits() {
        AnAuthor author = new AnAuthor(ingest);
        author.publish(author.draft("Seen", "1932-07"), "{}");
        author.draft("Not seen", "1932-07");
        author.draft("Not seen either", "1932-06");

        String page = editor.page("/desk/issues?before=1932-08");

        assertThat(page).contains("1 published, 1 waiting", "0 published, 1 waiting", "write its teaser",
                "Not announced");
        assertThat(page.indexOf("July 1932")).isLessThan(page.indexOf("June 1932"));
    }

    @Test
    void everythingThatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> answer = announce("May", "  ", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error:", "id=\"month-error\"", "Month must be a month",
                "id=\"teaser-error\"", "Teaser is blank", "value=\"May\"");
    }

    @Test
    void aTeaserThatWasNotSeenIsOnlyReplacedWhenThatIsSaidAgain() {
        announce("1933-01", "The first words.", "1933-01");

        HttpResponse<String> asked = announce("1933-01", "Other words.", "1933-02");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("has a teaser already", "Other words.", "name=\"shown\" value=\"1933-01\"");
        assertThat(editor.page("/desk/issues?month=1933-01")).contains("The first words.");

        location(announce("1933-01", "Other words.", "1933-01"));
        assertThat(editor.page("/desk/issues?month=1933-01")).contains("Other words.");
    }

    @Test
    void onlyEditorsAnnounceIssues() {
        String author = new AnAuthor(ingest).token;

        assertThat(ingest.page(author, "/desk/issues").statusCode()).isEqualTo(403);
        assertThat(ingest.form(author, "/desk/issues", "month", "1934-01", "teaser", "Mine").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> announce(String month, String teaser, String shown) {
        return ingest.form(editor.token, "/desk/issues", "month", month, "teaser", teaser, "shown", shown);
    }
}
