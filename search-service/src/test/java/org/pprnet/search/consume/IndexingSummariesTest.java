package org.pprnet.search.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ProjectionContract;
import org.pprnet.search.Index;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.DocumentId;
import org.pprnet.search.index.IndexUnavailableException;

/** The projection over a real Elasticsearch. */
class IndexingSummariesTest implements ProjectionContract {

    private final Index index = Index.fresh();

    IndexingSummariesTest() {
        index.position();
    }

    @AfterEach
    void drop() {
        index.close();
    }

    @Override
    public Projection projection() {
        return index.projection();
    }

    @Override
    public State state() {
        return index.state().state();
    }

    @Override
    public State recomputed() {
        return index.state().recomputed();
    }

    @Test
    void batchThatWasWrittenInPartIsCompletedByTheNextOneWhoTries() {
        SummaryBuilder early = aSummary().citing(DOI);
        SummaryBuilder late = aSummary().citing(DOI);
        EventLog log = new EventLog().with(early.published());
        apply(log.events());
        log.with(late.published(), new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                late.version(2).revised(), new SummaryEvent.IssueAnnounced(MAY, 1, "On repair"));
        index.documents().write(List.of(
                Document.Flagged.of(new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)), 3),
                Document.Live.of(late.build(), List.of(RETRACTION), 4)));

        log.after(1).forEach(event -> apply(List.of(event)));

        assertHolds(log);
    }

    @Test
    void whatAnOvertakenProjectorStillWritesIsRefused() {
        SummaryBuilder summary = aSummary().titled("First");
        Document late = Document.Live.of(summary.build(), List.of(), 1);
        Document lateAtTheSamePosition = Document.Live.of(summary.titled("Never said").build(), List.of(), 3);
        EventLog log = new EventLog().with(summary.published(), summary.titled("Second").version(2).revised(),
                summary.withdrawn("Taken back"));
        apply(log.events());

        index.documents().write(List.of(late, lateAtTheSamePosition));

        assertHolds(log);
    }

    @Test
    void replayedRecordReachesADocumentThatTheNewestEventTouched() {
        SummaryBuilder summary = aSummary().citing(DOI).titled("First");
        EventLog log = new EventLog().with(summary.published(),
                new SummaryEvent.ArticleFlagged(DOI, 2, List.of(RETRACTION)));
        apply(log.events());
        State before = state();
        SummaryEvent second = summary.titled("Second").version(2).revised();
        SummaryEvent outdated = new SummaryEvent.ArticleFlagged(DOI, 1, List.of());

        assertThat(projection().apply(at(2), List.of(EventLog.logged(2, outdated)), at(2))).isTrue();
        assertThat(projection().apply(at(2), List.of(EventLog.logged(2, second)), at(2))).isTrue();
        projection().makeVisible();

        assertThat(state()).isNotEqualTo(before)
                .isEqualTo(Fold.state("search", 2, log.with(second).events()))
                .isEqualTo(recomputed());
    }

    @Test
    void replayWaitsForADocumentThatIsAheadOfThePosition() {
        SummaryBuilder summary = aSummary();
        apply(new EventLog().with(summary.published()).events());
        index.documents().write(List.of(Document.Live.of(summary.build(), List.of(), 2)));
        LoggedEvent second = EventLog.logged(1, summary.version(2).revised());

        assertThatThrownBy(() -> projection().apply(at(1), List.of(second), at(1)))
                .isInstanceOf(IndexUnavailableException.class);
    }

    @Test
    void identifierLongerThanAnIndexTermCarriesItsFlags() {
        Doi endless = new Doi("10.1000/" + "x".repeat(3_900));
        EventLog log = new EventLog().with(aSummary().citing(endless).published(),
                new SummaryEvent.ArticleFlagged(endless, 1, List.of(RETRACTION)),
                aSummary().citing(endless).published());
        apply(log.events());
        assertHolds(log);
    }

    @Test
    void extremeMonthsAndInstantsAreNoReasonToStop() {
        EventLog log = new EventLog().with(aSummary().in(YearMonth.of(9999, 12)).published(),
                aSummary().publishedAt(java.time.Instant.MAX).published(),
                aSummary().publishedAt(java.time.Instant.MIN).published());
        apply(log.events());
        assertThat(index.documents().read(Set.of(DocumentId.summary(
                ((SummaryEvent.Published) log.events().getFirst().event()).summary().id())), Set.of()).place()
                .position())
                .isEqualTo(at(3));
    }

    @Test
    void largestSummariesTravelInOneBatch() {
        SummaryBuilder large = aSummary().saying("Word by word. ".repeat(110_000));
        EventLog log = new EventLog().with(large.published());
        for (int version = 2; version < 8; version++) {
            log.with(large.version(version).revised(),
                    aSummary().saying("Word by word. ".repeat(110_000)).published());
        }
        apply(log.events());
        assertHolds(log);
    }

    @Test
    void everyOneOfMoreSummariesThanAreReadAtOnceIsInTheStateOnce() {
        EventLog log = new EventLog();
        for (int summary = 0; summary < 250; summary++) {
            log.with(aSummary().titled("Summary " + summary).published());
        }
        apply(log.events());
        assertHolds(log);
    }

    private void apply(List<LoggedEvent> events) {
        Projection projection = projection();
        assertThat(projection.apply(projection.position(), events, at(events.getLast().sequence()))).isTrue();
        projection.makeVisible();
    }

    private void assertHolds(EventLog log) {
        projection().makeVisible();
        assertThat(state()).isEqualTo(Fold.state("search", log.events().size(), log.events()))
                .isEqualTo(recomputed());
    }

    private static Position at(long sequence) {
        return new Position(sequence, TOPIC, sequence - 1, Set.of());
    }
}
