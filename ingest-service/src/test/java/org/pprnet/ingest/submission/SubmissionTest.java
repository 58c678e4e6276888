package org.pprnet.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryEvent;
import org.pprnet.service.problem.ProblemException;

class SubmissionTest {

    private static final Instant NOW = Instant.parse("2024-05-31T23:30:00.123456Z");
    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);

    private final Submission draft = Submission.draft(UUID.randomUUID(), "anna", "Anna", content("First"), NOW);

    @Test
    void publishedDraftIsFiledUnderTheMonthOfItsInstant() {
        Submission published = draft.published(null, NOW, NOW);

        assertThat(published.content().issue()).isEqualTo(MAY);
        assertThat(published.edition()).isEqualTo(2);
        assertThat(published.revision()).isEqualTo(1);
        assertThat(published.publication().publishedAt()).isEqualTo(Instant.parse("2024-05-31T23:30:00.123Z"));
        assertThat(published.event()).isInstanceOf(SummaryEvent.Published.class);
    }

    @Test
    void revisionKeepsTheInstantOfPublicationAndItsMonth() {
        Instant later = NOW.plusSeconds(86_400 * 40);
        Submission revised = draft.published(null, NOW, NOW)
                .edited(content("Second").in(MAY), later)
                .published(null, later, later);

        assertThat(revised.publication().version()).isEqualTo(2);
        assertThat(revised.publication().publishedAt()).isBefore(revised.publication().revisedAt());
        assertThat(revised.content().issue()).isEqualTo(MAY);
        assertThat(revised.event()).isInstanceOf(SummaryEvent.Revised.class);
    }

    @Test
    void revisionThatIsTakenOffTheScheduleStaysPending() {
        Submission waiting = draft.published(MAY, NOW, NOW).edited(content("Second").in(MAY), NOW)
                .scheduled(null, NOW.plusSeconds(9), NOW);

        Submission taken = waiting.unscheduled();

        assertThat(taken.publication().dueAt()).isNull();
        assertThat(taken.state()).isEqualTo(State.PUBLISHED);
        assertThat(taken.isPending()).isTrue();
        assertThat(taken.edition()).isEqualTo(waiting.edition() + 1);
        assertThat(taken.unscheduled()).isSameAs(taken);
    }

    @Test
    void repeatedStepChangesNothing() {
        Submission published = draft.published(JUNE, NOW, NOW);
        Submission scheduled = draft.scheduled(JUNE, NOW.plusSeconds(9), NOW);
        Submission withdrawn = published.withdrawn("wrong", NOW);

        assertThat(published.published(JUNE, NOW, NOW)).isSameAs(published);
        assertThat(published.published(null, NOW, NOW)).isSameAs(published);
        assertThat(published.edited(published.content(), NOW)).isSameAs(published);
        assertThat(published.scheduled(null, NOW.plusSeconds(9), NOW)).isSameAs(published);
        assertThat(scheduled.scheduled(JUNE, NOW.plusSeconds(9), NOW)).isSameAs(scheduled);
        assertThat(draft.unscheduled()).isSameAs(draft);
        assertThat(withdrawn.withdrawn("other", NOW)).isSameAs(withdrawn);
    }

    @Test
    void scheduledRevisionIsPublishedAtItsInstant() {
        Instant due = NOW.plusSeconds(60);
        Submission waiting = draft.published(null, NOW, NOW).edited(content("Second").in(MAY), NOW)
                .scheduled(null, due, NOW);

        assertThat(waiting.state()).isEqualTo(State.PUBLISHED);
        assertThat(waiting.publication().version()).isEqualTo(1);
        assertThat(waiting.published(null, due, due).publication().dueAt()).isNull();
        assertThat(waiting.published(null, due, due).publication().version()).isEqualTo(2);
    }

    @Test
    void withdrawalIsTheNextVersionAndTheLast() {
        Submission withdrawn = draft.published(null, NOW, NOW).withdrawn("wrong", NOW);

        assertThat(withdrawn.event()).isInstanceOf(SummaryEvent.Withdrawn.class);
        assertThat(withdrawn.event().version()).isEqualTo(2);
        assertThatThrownBy(() -> withdrawn.published(null, NOW, NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> withdrawn.scheduled(null, NOW, NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> withdrawn.edited(content("Other"), NOW)).isInstanceOf(ProblemException.class);
    }

    private static Content content(String title) {
        return new Content("slug", title, null, "summary", "", List.of(), List.of(), null, "en");
    }
}
