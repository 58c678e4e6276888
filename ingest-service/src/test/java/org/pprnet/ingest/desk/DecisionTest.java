package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.desk.AnAuthor.location;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class DecisionTest {

    private static final String LATER = "2300-01-01T09:30";

    private final TestIngest ingest = TestIngest.shared();
    private final AnAuthor author = new AnAuthor(ingest);

    @Test
    void publishingSaysWhatWillHappenAndThenDoesIt() {
        String id = author.draft("To be published");
        assertThat(author.page(id, "/publish")).contains("Readers find it at", "/summaries/to-be-published",
                "By the clocks of UTC", "1 thing to look at", "not cited");

        HttpResponse<String> answer = author.send(id, "/publish", "edition", author.edition(id, "/publish"), "when",
                "now", "at", "", "issue", "2021-03");

        assertThat(author.page(location(answer))).contains("Published as version 1", "March 2021");
        assertThat(author.submission(id).get("state").textValue()).isEqualTo("published");
        assertThat(author.submission(id).get("issue").textValue()).isEqualTo("2021-03");
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        String id = author.draft("Sent twice");
        String[] form = {"edition", author.edition(id, "/publish"), "when", "now", "at", "", "issue", "2021-03"};

        String first = location(author.send(id, "/publish", form));
        String second = location(author.send(id, "/publish", form));

        assertThat(second).isEqualTo(first);
        assertThat(author.submission(id).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void schedulingSaysWhenAndTwiceIsOnce() {
        String id = author.draft("For later");
        String[] form = {"edition", author.edition(id, "/publish"), "when", "later", "at", LATER, "issue", "2300-01"};

        String first = location(author.send(id, "/publish", form));
        String second = location(author.send(id, "/publish", form));

        assertThat(second).isEqualTo(first);
        assertThat(author.page(first)).contains("Scheduled. It is published by itself on", "1 January 2300, 09:30");
        assertThat(author.submission(id).get("publishAt").textValue()).isEqualTo("2300-01-01T09:30:00Z");
        assertThat(author.page(id, "/publish")).contains("value=\"" + LATER + "\"", "It is on the schedule for");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsPublished() {
        String id = author.draft("Not so");
        String edition = author.edition(id, "/publish");

        refused(id, "is past", "edition", edition, "when", "later", "at", "2020-01-01T09:00", "issue", "2021-03");
        refused(id, "is missing", "edition", edition, "when", "later", "at", "", "issue", "2021-03");
        refused(id, "must be a date", "edition", edition, "when", "later", "at", "soon", "issue", "2021-03");
        refused(id, "and yet “now” is chosen", "edition", edition, "when", "now", "at", LATER, "issue", "2021-03");
        refused(id, "must be a month", "edition", edition, "when", "now", "at", "", "issue", "March");

        assertThat(author.submission(id).get("state").textValue()).isEqualTo("draft");
    }

    @Test
    void nothingIsPublishedThatWasChangedMeanwhile() {
        String id = author.draft("Seen so");
        String seen = author.edition(id, "/publish");
        author.edit(id, "Not seen so", "Something else was found.");

        HttpResponse<String> answer = author.send(id, "/publish", "edition", seen, "when", "now", "at", "", "issue",
                "2021-03");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing was done", "Not seen so", "/difference?from=1&amp;to=2");
        assertThat(author.submission(id).get("state").textValue()).isEqualTo("draft");
    }

    @Test
    void whatSomebodyElseEditedAndPublishedIsNotSaidToBeWhatWasSeen() {
        String id = author.draft("Seen so");
        String seen = author.edition(id, "/publish");
        author.edit(id, "Not seen so", "Something else was found.");
        author.publish(id, "{}");

        HttpResponse<String> answer = author.send(id, "/publish", "edition", seen, "when", "now", "at", "", "issue",
                "2020-10");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(author.submission(id).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void whatIsScheduledCanBeTakenOffAndTwiceIsOnce() {
        String id = author.published("Ahead");
        author.edit(id, "Ahead", "Something else was found.");
        author.publish(id, "{\"at\": \"2300-01-01T09:30:00Z\"}");
        assertThat(author.page(id, "/unschedule")).contains("go on seeing version 1");
        String edition = author.edition(id, "/unschedule");

        String first = location(author.send(id, "/unschedule", "edition", edition));
        String second = location(author.send(id, "/unschedule", "edition", edition));

        assertThat(second).isEqualTo(first);
        assertThat(author.page(first)).contains("Taken off the schedule");
        assertThat(author.submission(id).has("publishAt")).isFalse();
        assertThat(author.submission(id).get("pendingRevision").booleanValue()).isTrue();
    }

    @Test
    void whatWasPublishedMeanwhileIsNotSaidToBeOffTheSchedule() {
        String id = author.draft("Its time came");
        author.publish(id, "{\"at\": \"2300-01-01T09:30:00Z\"}");
        String edition = author.edition(id, "/unschedule");
        author.publish(id, "{}");

        HttpResponse<String> answer = author.send(id, "/unschedule", "edition", edition);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing was done", "version 1");
    }

    @Test
    void withdrawingNeedsAReasonAndIsFinal() {
        String id = author.published("To be withdrawn");
        assertThat(author.page(id, "/withdraw")).contains("This is final");
        String edition = author.edition(id, "/withdraw");

        HttpResponse<String> without = author.send(id, "/withdraw", "edition", edition, "reason", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("<title>Error:", "id=\"reason-error\"", "Reason is blank");
        HttpResponse<String> tooLong = author.send(id, "/withdraw", "edition", edition, "reason",
                "</textarea>".repeat(300));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("&lt;/textarea&gt;&lt;/textarea&gt;");
        assertThat(author.submission(id).get("state").textValue()).isEqualTo("published");

        String first = location(author.send(id, "/withdraw", "edition", edition, "reason", "The data were wrong."));
        String second = location(author.send(id, "/withdraw", "edition", edition, "reason", "The data were wrong."));
        assertThat(second).isEqualTo(first);
        assertThat(author.page(first)).contains("Withdrawn.", "The data were wrong.");
        assertThat(author.submission(id).get("version").intValue()).isEqualTo(2);
        assertThat(author.send(id, "/publish", "edition", edition, "when", "now", "issue", "2020-10").statusCode())
                .isEqualTo(409);
    }

    @Test
    void nothingIsWithdrawnThatWasChangedMeanwhile() {
        String id = author.published("Seen so");
        String seen = author.edition(id, "/withdraw");
        author.edit(id, "Not seen so", "Something else was found.");

        assertThat(author.send(id, "/withdraw", "edition", seen, "reason", "It is wrong.").statusCode())
                .isEqualTo(409);
        assertThat(author.submission(id).get("state").textValue()).isEqualTo("published");
    }

    @Test
    void aDraftIsDiscardedAfterAQuestionAndTwiceIsOnce() {
        String id = author.draft("To be discarded");
        assertThat(author.page(id, "/discard")).contains("nothing brings them back");
        String edition = author.edition(id, "/discard");

        String first = location(author.send(id, "/discard", "edition", edition));
        String second = location(author.send(id, "/discard", "edition", edition));

        assertThat(second).isEqualTo(first);
        assertThat(author.page(first)).contains("The draft was discarded").doesNotContain("To be discarded");
        assertThat(ingest.page(author.token, "/desk/submissions/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsDiscardedThatWasChangedOrPublishedMeanwhile() {
        String changed = author.draft("Changed");
        String published = author.draft("Published");
        String seenOfChanged = author.edition(changed, "/discard");
        String seenOfPublished = author.edition(published, "/discard");
        author.edit(changed, "Changed", "Something else was found.");
        author.publish(published, "{}");

        assertThat(author.send(changed, "/discard", "edition", seenOfChanged).statusCode()).isEqualTo(409);
        assertThat(author.send(published, "/discard", "edition", seenOfPublished).statusCode()).isEqualTo(409);
        assertThat(author.page(changed, "")).contains("<h1>Changed</h1>");
        assertThat(author.page(published, "")).contains("version 1");
    }

    @Test
    void whatCannotBeDecidedNowLeadsBackToTheSubmission() {
        String draft = author.draft("A draft");
        String published = author.published("A published one");

        for (String part : new String[]{"/unschedule", "/withdraw"}) {
            assertThat(location(ingest.page(author.token, "/desk/submissions/" + draft + part)))
                    .isEqualTo("/desk/submissions/" + draft);
        }
        for (String part : new String[]{"/publish", "/discard", "/unschedule"}) {
            assertThat(location(ingest.page(author.token, "/desk/submissions/" + published + part)))
                    .isEqualTo("/desk/submissions/" + published);
        }
    }

    @Test
    void nobodyDecidesAboutSomebodyElses() {
        AnAuthor other = new AnAuthor(ingest);
        String draft = other.draft("Not yours");
        String published = other.published("Not yours either");

        for (String part : new String[]{"/publish", "/unschedule", "/discard"}) {
            assertThat(author.send(draft, part, "edition", "1", "when", "now").statusCode()).as(part).isEqualTo(403);
        }
        assertThat(author.send(published, "/withdraw", "edition", "2", "reason", "Not mine.").statusCode())
                .isEqualTo(403);
        assertThat(other.submission(draft).get("state").textValue()).isEqualTo("draft");
        assertThat(other.submission(published).get("state").textValue()).isEqualTo("published");
    }

    private void refused(String id, String rule, String... fields) {
        HttpResponse<String> answer = author.send(id, "/publish", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error:", rule, "aria-invalid=\"true\"", "Nothing was published");
    }
}
