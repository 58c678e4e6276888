package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class SignedOutTest {

    private static final String EDIT = "/desk/submissions/0190d5a0-7b1c-7000-8000-000000000000/edit"
            + "?from=list&x=%22%3C";

    private final TestIngest ingest = TestIngest.shared();
    private final String expired = TestIngest.signed(TestIngest.SECRET, new JWTClaimsSet.Builder().subject("ann")
            .jwtID("1").claim("roles", List.of("author")).audience("pprnet-desk")
            .expirationTime(Date.from(Instant.now().minusSeconds(60))).build());

    @Test
    void whatWasTypedComesBackWhenTheSessionIsOver() {
        String summary = "\nÜber <b>Bindung</b> & \"Mentalisieren\",\n\n  two  spaces, 50 %\n";
        HttpResponse<String> answer = ingest.form(expired, EDIT, "title", "A title", "summary", summary,
                "topic", "attachment", "topic", "empathy", "revision", "3");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("sign in in another tab", "then press Send again")
                .contains("method=\"post\" action=\"" + EDIT.replace("&", "&amp;") + "\"")
                .contains("name=\"title\" rows=\"3\" readonly>\nA title</textarea>")
                .contains("readonly>\n" + summary.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        + "</textarea>")
                .contains("name=\"revision\"").contains(">\nattachment</textarea>").contains(">\nempathy</textarea>");
    }

    @Test
    void whatWasTypedComesBackWithoutAnySessionToo() {
        assertThat(ingest.form(null, EDIT, "title", "A title").body()).contains("\nA title</textarea>");
    }

    @Test
    void whatWasTypedComesBackWhenTheSessionWasEnded() {
        String session = TestIngest.desk("ann", "author");
        ingest.form(session, "/desk/sign-out");

        assertThat(ingest.form(session, EDIT, "title", "A title").body()).contains("\nA title</textarea>");
    }

    @Test
    void fieldThatWasLeftEmptyDoesNotTakeTheOthersWithIt() {
        HttpResponse<String> answer = ingest.form(null, EDIT, "citation", "", "title", "A title", "topics", "",
                "topics", "empathy");

        assertThat(answer.body()).contains("name=\"citation\"").contains("\nA title</textarea>")
                .contains("\nempathy</textarea>");
    }

    @Test
    void hostileTextComesBackAsText() {
        String hostile = "</textarea></form><script>alert(1)</script><img src=x onerror=alert(1)>";
        HttpResponse<String> answer = ingest.form(null, EDIT, "title", hostile, "\"><script>x</script>", "v");

        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("<img").contains("&lt;script&gt;");
    }

    @Test
    void longTextComesBackWhole() {
        String text = "A sentence of a summary & more. ".repeat(40_000);
        HttpResponse<String> answer = ingest.form(null, EDIT, "summary", text);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(text.replace("&", "&amp;"));
    }

    @Test
    void tooLongAFormIsRefusedAndTheNextOneIsTaken() {
        HttpResponse<String> answer = ingest.form(null, EDIT, "summary", "x".repeat(9 << 20));

        assertThat(answer.statusCode()).isIn(401, 413);
        assertThat(answer.body()).doesNotContain("xxxx");
        for (int again = 0; again < 8; again++) {
            assertThat(ingest.form(null, EDIT, "summary", "y".repeat(300_000)).body()).contains("yyyy");
        }
    }

    @Test
    void pageThatWasWantedIsRememberedUntilAfterSigningIn() {
        HttpResponse<String> answer = ingest.page(expired, "/desk/new?from=a&to=b");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("href=\"/desk/sign-in?next=%2Fdesk%2Fnew%3Ffrom%3Da%26to%3Db\"");
        assertThat(ingest.page(null, "/desk/sign-in?next=%2Fdesk%2Fnew%3Ffrom%3Da%26to%3Db").body())
                .contains("name=\"next\" value=\"/desk/new?from=a&amp;to=b\"");
    }

    @Test
    void programIsToldSoAsAProblem() {
        HttpResponse<String> answer = ingest.send(null, "POST", EDIT, BodyPublishers.ofString("title=x"),
                "Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
