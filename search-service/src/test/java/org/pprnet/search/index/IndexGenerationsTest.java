package org.pprnet.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.search.Index;
import org.pprnet.search.consume.IndexGenerations;
import org.pprnet.service.rebuilding.Generations;

/** A rebuild beside the index in use, step by step. */
class IndexGenerationsTest {

    private static final String TOPIC = "q3Vx0cYuTq2Zf0T8n1Qz9w";

    private final Index index = Index.fresh();
    private final IndexNames names = new IndexNames(index.settings().index());
    private final Indices indices = new Indices(index.elasticsearch(), names);
    private final EventLog log = EventLog.random(3, 60);
    private final Projection service = index.projection();

    @BeforeEach
    void fill() {
        follow(service, log.events());
        index.life().search();
    }

    @AfterEach
    void drop() {
        index.close();
    }

    @Test
    void nextIndexTakesThePlaceOfTheOneInUse() {
        IndexGenerations rebuild = claimed();
        Projection next = rebuild.next();
        assertThat(next.position()).isEqualTo(Position.START);
        follow(next, log.events());
        assertThat(searched()).containsExactly(names.index(1));
        assertThat(rebuild.recomputed()).isEqualTo(expected());

        assertThat(rebuild.switchOver()).isTrue();
        assertThat(rebuild.switchOver()).isTrue();
        assertThat(searched()).containsExactly(names.index(2)).isEqualTo(written());
        assertThat(index.life().isSearched()).isTrue();
        assertThat(next.position()).isEqualTo(service.position());
        assertThat(rebuild.dropReplaced(Duration.ofSeconds(30))).isTrue();
        assertThat(index.behind(names.any())).containsExactly(names.index(2));
        assertHolds();
    }

    @Test
    void serviceGoesOnWhereTheNextIndexStands() {
        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events());
        Position before = service.position();
        log.with(aSummary().published(), aSummary().published());
        follow(rebuild.next(), log.events());
        assertThat(rebuild.switchOver()).isTrue();

        List<LoggedEvent> more = log.after(before.sequence());
        assertThatThrownBy(() -> service.apply(before, more, at(more.getLast().sequence())))
                .isInstanceOf(IndexUnavailableException.class);
        assertThat(service.position()).isEqualTo(at(log.events().size()));
        log.with(aSummary().published());
        follow(service, log.events());
        assertHolds();
    }

    @Test
    void nextIndexThatIsBehindHasToWaitAndNobodyNotices() {
        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events().subList(0, 40));
        assertThat(rebuild.switchOver()).isFalse();
        log.with(aSummary().published());
        follow(service, log.events());
        assertHolds();
        assertThat(searched()).containsExactly(names.index(1));
    }

    @Test
    void damagedIndexIsRepaired() {
        State before = index.state().state();
        Document damaged = Document.Live.of(aSummary().titled("Never published").build(), List.of(), 7);
        index.documents().write(List.of(damaged));
        index.documents().refresh();
        assertThat(index.state().recomputed()).isNotEqualTo(before);

        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events());
        assertThat(rebuild.switchOver()).isTrue();
        assertHolds();
    }

    @Test
    void knownStateOfOneIndexIsNotTakenForThatOfAnother() {
        index.elasticsearch().ask(client -> client.search(search -> search.index(names.index(1)).size(1)
                .query(query -> query.term(term -> term.field("kind").value(Document.LIVE))), Void.class))
                .hits().hits().forEach(hit -> index.elasticsearch().ask(client -> client
                        .delete(delete -> delete.index(names.index(1)).id(hit.id()).refresh(Refresh.True))));
        IndexedState known = index.state();
        assertThat(known.state()).isNotEqualTo(expected());
        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events());
        assertThat(rebuild.switchOver()).isTrue();
        assertThat(known.state()).isEqualTo(expected());
    }

    @Test
    void interruptedRebuildIsGoneOnWith() {
        IndexGenerations killed = claimed();
        follow(killed.next(), log.events().subList(0, 40));
        IndexGenerations rebuild = claimed();
        assertThat(rebuild.next().position()).isEqualTo(at(40));
        follow(rebuild.next(), log.events());
        assertThat(rebuild.switchOver()).isTrue();
        assertHolds();
    }

    @Test
    void rebuildThatWasTakenForDeadNeitherWritesNorSwitches() {
        IndexGenerations frozen = claimed();
        follow(frozen.next(), log.events());
        claimed();
        assertThatThrownBy(() -> frozen.next().position()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(frozen::switchOver).isInstanceOf(IllegalStateException.class);
        assertThat(searched()).containsExactly(names.index(1));
    }

    @Test
    void onlyOneRebuildIsAtWork() throws InterruptedException {
        IndexGenerations first = index.generations();
        Optional<Generations.Claim> claim = first.claim();
        Projection next = first.next();
        Thread life = Thread.startVirtualThread(() -> {
            while (!Thread.interrupted()) {
                next.position();
            }
        });
        assertThat(index.generations().claim()).isEmpty();
        life.interrupt();
        life.join();
        claim.orElseThrow().close();
        assertThat(index.generations().claim()).isPresent();
    }

    @Test
    void discardedIndexIsBegunAnew() {
        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events().subList(0, 40));
        rebuild.discardNext();
        assertThat(rebuild.next().position()).isEqualTo(Position.START);
        assertThat(index.behind(names.any())).hasSize(2);
    }

    @Test
    void wipedWhileRebuildingBothBeginAnew() {
        IndexGenerations rebuild = claimed();
        Projection next = rebuild.next();
        follow(next, log.events().subList(0, 40));
        index.wipe();
        assertThat(next.position()).isEqualTo(Position.START);
        assertThat(service.position()).isEqualTo(Position.START);
        follow(service, log.events().subList(0, 20));
        follow(next, log.events());
        assertThat(rebuild.switchOver()).isTrue();
        assertThat(service.position()).isEqualTo(at(log.events().size()));
        assertThat(rebuild.dropReplaced(Duration.ofSeconds(30))).isTrue();
        assertHolds();
    }

    @Test
    void blockOfARebuildThatDiedIsLiftedAfterAWhile() {
        dieAfterTheBlock();
        log.with(aSummary().published());
        await().ignoreException(IndexUnavailableException.class).untilAsserted(() -> follow(service, log.events()));
        assertHolds();
        assertThat(indices.look().mark(names.index(1), names.switching())).isEmpty();
    }

    @Test
    void switchCannotEndOnceItsBlockIsLifted() {
        String mark = dieAfterTheBlock();
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            service.position();
            return !indices.isBlocked(names.index(1));
        });
        assertThatThrownBy(() -> indices.rearrange(List.of(Indices.take(names.index(1), mark),
                Indices.take(names.index(1), names.written())))).isInstanceOf(IndexUnavailableException.class);
        assertThat(written()).containsExactly(names.index(1));
    }

    @Test
    void nextRebuildEndsTheSwitchOfOneThatDiedAfterTheBlock() {
        IndexGenerations killed = claimed();
        follow(killed.next(), log.events());
        dieAfterTheBlock();
        IndexGenerations rebuild = claimed();
        assertThat(rebuild.switchOver()).isTrue();
        assertHolds();
    }

    @Test
    void whatARebuildThatDiedAfterTheSwitchLeftIsDroppedByTheNextOne() {
        IndexGenerations killed = claimed();
        follow(killed.next(), log.events());
        assertThat(killed.switchOver()).isTrue();
        IndexGenerations rebuild = claimed();
        assertThat(rebuild.dropReplaced(Duration.ZERO)).isTrue();
        assertThat(index.behind(names.any())).containsExactly(names.index(2), names.index(3));
    }

    @Test
    void blockThatSomebodyElseSetIsRespected() {
        IndexGenerations rebuild = claimed();
        follow(rebuild.next(), log.events());
        indices.block(names.index(1));
        assertThatThrownBy(rebuild::switchOver).isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("not by a rebuild");
        log.with(aSummary().published());
        await().during(index.settings().abandonedAfter().plusSeconds(1)).atMost(Duration.ofMinutes(1))
                .until(() -> isRefused(log));
        index.elasticsearch().ask(client -> client.indices()
                .removeBlock(remove -> remove.index(names.index(1)).block(IndicesBlockOptions.Write)));
        follow(service, log.events());
        assertHolds();
    }

    private boolean isRefused(EventLog log) {
        try {
            follow(service, log.events());
            return false;
        } catch (IndexUnavailableException e) {
            return true;
        }
    }

    /** What a switch does until its middle. */
    private String dieAfterTheBlock() {
        String mark = IndexNames.unique(names.switching());
        indices.rearrange(List.of(Indices.give(names.index(1), mark)));
        indices.block(names.index(1));
        return mark;
    }

    private IndexGenerations claimed() {
        IndexGenerations rebuild = index.generations();
        assertThat(rebuild.claim()).isPresent();
        return rebuild;
    }

    private Set<String> searched() {
        return index.behind(names.searched());
    }

    private Set<String> written() {
        return index.behind(names.written());
    }

    /** As the reader of the log does it. */
    private static void follow(Projection projection, List<LoggedEvent> events) {
        Position from = projection.position();
        List<LoggedEvent> more = events.stream().filter(event -> event.sequence() > from.sequence()).toList();
        if (!more.isEmpty()) {
            assertThat(projection.apply(from, more, at(more.getLast().sequence()))).isTrue();
        }
        projection.makeVisible();
    }

    private State expected() {
        return Fold.state("search", log.events().size(), log.events());
    }

    private void assertHolds() {
        assertThat(index.state().recomputed()).isEqualTo(expected());
        assertThat(index.state().state()).isEqualTo(expected());
    }

    private static Position at(long sequence) {
        return new Position(sequence, TOPIC, sequence - 1, Set.of());
    }
}
