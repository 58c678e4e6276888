package org.pprnet.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;

/**
 * What every projection promises, whatever its store. A service's test implements it over its real store; each test
 * method gets an empty one.
 */
public interface ProjectionContract {

    /** A topic id as Kafka makes them. */
    String TOPIC = "q3Vx0cYuTq2Zf0T8n1Qz9w";

    /** A projection over the store of this test method. Each call is another instance over the same store. */
    Projection projection();

    /** The state by the hashes that the store keeps. */
    State state();

    /** The state recomputed from what the store really holds. */
    State recomputed();

    @Test
    default void emptyStoreStandsBeforeTheFirstEvent() {
        assertThat(projection().position()).isEqualTo(Position.START);
        assertThat(state()).isEqualTo(Fold.state(state().service(), 0, List.of()));
    }

    @Test
    default void positionSurvivesARestartWithAllThatItSays() {
        Position to = new Position(1, TOPIC, 41, Set.of("org.pprnet.summary.praised.v9"));
        assertThat(projection().apply(Position.START, new EventLog().with(aSummary().published()).events(), to))
                .isTrue();
        assertThat(projection().position()).isEqualTo(to);
    }

    @Test
    default void storeMovesWithoutEventsWhereRecordsWereSkippedOrParked() {
        Position to = new Position(3, TOPIC, 7, Set.of());
        assertThat(projection().apply(Position.START, List.of(), to)).isTrue();
        assertThat(projection().position()).isEqualTo(to);
    }

    @Test
    default void onlyOneOfTwoProjectorsMovesTheStore() {
        Projection one = projection();
        Projection other = projection();
        EventLog log = new EventLog().with(aSummary().published(), aSummary().published());
        assertThat(one.apply(Position.START, log.events().subList(0, 1), at(1))).isTrue();
        assertThat(other.apply(Position.START, log.events().subList(0, 1), at(1))).isFalse();
        assertThat(one.apply(at(1), log.after(1), at(2))).isTrue();
        assertThat(other.apply(at(1), log.after(1), at(2))).isFalse();
        assertHolds(log.events());
    }

    @Test
    default void revisionReplacesTheVersionBefore() {
        SummaryBuilder summary = aSummary().titled("Before");
        EventLog log = new EventLog().with(summary.published(), summary.titled("After").version(2).revised());
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void withdrawnSummaryIsNotResurrectedByLateRevision() {
        SummaryBuilder summary = aSummary();
        EventLog log = new EventLog().with(summary.published(), summary.withdrawn("The article was retracted"),
                summary.version(2).revised());
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void withdrawnSummaryIsNotResurrectedByLateRevisionOfTheSameBatch() {
        SummaryBuilder summary = aSummary();
        EventLog log = new EventLog().with(summary.published(), summary.withdrawn("The article was retracted"),
                summary.version(2).revised(), summary.version(9).revised());
        apply(log.events());
        assertHolds(log.events());
    }

    @Test
    default void olderVersionThatArrivesLateChangesNothing() {
        SummaryBuilder summary = aSummary();
        SummaryEvent second = summary.titled("Second").version(2).revised();
        EventLog log = new EventLog().with(summary.version(3).titled("Third").published(), second);
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void sameEventTwiceIsAppliedOnce() {
        SummaryEvent published = aSummary().published();
        EventLog log = new EventLog().with(published, published, new SummaryEvent.IssueAnnounced(MAY, 1, "On repair"),
                new SummaryEvent.IssueAnnounced(MAY, 1, "On repair"));
        apply(log.events());
        assertHolds(log.events());
    }

    @Test
    default void newestTeaserOfAMonthStands() {
        EventLog log = new EventLog().with(new SummaryEvent.IssueAnnounced(MAY, 1, "One"),
                new SummaryEvent.IssueAnnounced(MAY, 3, "Three"), new SummaryEvent.IssueAnnounced(MAY, 2, "Two"));
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void flagReachesASummaryThatWasThereBefore() {
        EventLog log = new EventLog().with(aSummary().citing(DOI).published(), aSummary().published(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)));
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void flagReachesASummaryOfTheSameBatch() {
        EventLog log = new EventLog().with(aSummary().citing(DOI).published(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)));
        apply(log.events());
        assertHolds(log.events());
    }

    @Test
    default void flagWaitsForASummaryThatComesLater() {
        EventLog log = new EventLog().with(new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                aSummary().citing(DOI).published());
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void clearedFlagIsGoneAndRemembered() {
        EventLog log = new EventLog().with(aSummary().citing(DOI).published(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                new SummaryEvent.ArticleFlagged(DOI, 2, List.of()),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)));
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void revisionThatCitesAnotherArticleTakesThatOnesFlags() {
        SummaryBuilder summary = aSummary().citing(new Doi("10.1000/other"));
        EventLog log = new EventLog().with(new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                summary.published(), summary.citing(DOI).version(2).revised());
        applyOneByOne(log.events());
        assertHolds(log.events());
    }

    @Test
    default void publicationThatIsReplayedArrivesUnderThePositionOfAnother() {
        EventLog log = new EventLog().with(aSummary().titled("Parked").published(), aSummary().published());
        assertReplaysMakeWhole(log, 1);
    }

    @Test
    default void allVersionsOfASummaryCanBeReplayedUnderOnePosition() {
        SummaryBuilder summary = aSummary().citing(DOI);
        EventLog log = new EventLog().with(summary.published(), summary.titled("Second").version(2).revised(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)), aSummary().published());
        assertReplaysMakeWhole(log, 1, 2);
    }

    @Test
    default void olderVersionThatIsReplayedChangesNothing() {
        SummaryBuilder summary = aSummary();
        EventLog log = new EventLog().with(summary.published(), summary.titled("Second").version(2).revised(),
                summary.titled("Third").version(3).revised());
        assertReplaysMakeWhole(log, 2);
    }

    @Test
    default void withdrawnSummaryIsNotResurrectedByAReplay() {
        SummaryBuilder summary = aSummary();
        EventLog log = new EventLog().with(summary.published(), summary.withdrawn("The article was retracted"));
        assertReplaysMakeWhole(log, 1);
    }

    @Test
    default void withdrawalThatIsReplayedEndsASummary() {
        SummaryBuilder summary = aSummary();
        EventLog log = new EventLog().with(summary.published(), summary.withdrawn("The article was retracted"),
                summary.version(3).revised());
        assertReplaysMakeWhole(log, 2);
    }

    @Test
    default void flagThatIsReplayedReachesASummaryAppliedLast() {
        EventLog log = new EventLog().with(new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                aSummary().citing(DOI).published());
        assertReplaysMakeWhole(log, 1);
    }

    @Test
    default void flagThatWasClearedSinceIsNotBroughtBackByAReplay() {
        EventLog log = new EventLog().with(aSummary().citing(DOI).published(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(RETRACTION)),
                new SummaryEvent.ArticleFlagged(DOI, 2, List.of()));
        assertReplaysMakeWhole(log, 2);
    }

    @Test
    default void teaserThatIsReplayedGivesWayToANewerOne() {
        EventLog log = new EventLog().with(new SummaryEvent.IssueAnnounced(MAY, 1, "One"),
                new SummaryEvent.IssueAnnounced(MAY, 2, "Two"));
        assertReplaysMakeWhole(log, 1);
    }

    @Test
    default void anyLogGivesTheSameStateInBatchesOfAnySize() {
        EventLog log = EventLog.random(7, 400);
        int size = 1;
        for (int from = 0; from < log.events().size(); from += size) {
            size = 1 + (size * 7 + 3) % 61;
            apply(log.events().subList(from, Math.min(from + size, log.events().size())));
        }
        assertHolds(log.events());
    }

    /** The month of the teasers here. */
    YearMonth MAY = YearMonth.of(2024, 5);

    /** The article that is flagged here. */
    Doi DOI = new Doi("10.1000/repair");

    /** What it is flagged with. */
    Flag RETRACTION = new Flag(Flag.Kind.RETRACTION, new Doi("10.1000/notice"), "Data could not be traced",
            LocalDate.of(2024, 3, 1));

    private void applyOneByOne(List<LoggedEvent> events) {
        events.forEach(event -> apply(List.of(event)));
    }

    private void apply(List<LoggedEvent> events) {
        Projection projection = projection();
        assertThat(projection.apply(projection.position(), events, at(events.getLast().sequence()))).isTrue();
        projection.makeVisible();
    }

    /** What was parked is replayed under the last position, and then it is as if it had never been parked. */
    private void assertReplaysMakeWhole(EventLog log, long... parked) {
        Set<Long> left = LongStream.of(parked).boxed().collect(Collectors.toSet());
        for (LoggedEvent event : log.events()) {
            Projection projection = projection();
            List<LoggedEvent> readable = left.contains(event.sequence()) ? List.of() : List.of(event);
            assertThat(projection.apply(projection.position(), readable, at(event.sequence()))).isTrue();
        }
        LoggedEvent last = log.events().getLast();
        for (LoggedEvent event : log.events()) {
            if (left.contains(event.sequence())) {
                LoggedEvent late = new LoggedEvent(last.sequence(), last.loggedAt(), event.id(), event.time(),
                        event.event(), event.traceparent());
                assertThat(projection().apply(at(last.sequence()), List.of(late), at(last.sequence()))).isTrue();
            }
        }
        assertHolds(log.events());
    }

    private void assertHolds(List<LoggedEvent> events) {
        projection().makeVisible();
        State expected = Fold.state(state().service(), events.getLast().sequence(), events);
        assertThat(state()).isEqualTo(expected);
        assertThat(recomputed()).isEqualTo(expected);
    }

    private static Position at(long sequence) {
        return new Position(sequence, TOPIC, sequence - 1, Set.of());
    }
}
