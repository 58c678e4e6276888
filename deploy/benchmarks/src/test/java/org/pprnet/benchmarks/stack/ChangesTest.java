package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void ofAThousandSummariesTwentyAreRevisedAndFiveWithdrawn() {
        List<Change> kinds = IntStream.range(0, Changes.USUAL.after(1_000)).mapToObj(Changes.USUAL::kind).toList();
        assertThat(kinds).hasSize(25).filteredOn(Change.REVISION::equals).hasSize(20);
        assertThat(kinds).filteredOn(Change.WITHDRAWAL::equals).hasSize(5);
    }

    @Test
    void changesAreSpreadEvenly() {
        assertThat(IntStream.range(0, 25).map(batch -> Changes.USUAL.after((batch + 1) * 2_000)
                - Changes.USUAL.after(batch * 2_000))).containsOnly(50);
    }

    @Test
    void everyKindHasItsTurnAndTheirNumberIsWhatWasWanted() {
        Changes changes = Changes.ofEveryKind(600, 20_000);
        assertThat(changes.after(20_000)).isEqualTo(600);
        assertThat(IntStream.range(0, 5).mapToObj(changes::kind)).containsExactly(Change.REVISION, Change.FLAG,
                Change.TEASER, Change.WITHDRAWAL, Change.REVISION);
    }

    @Test
    void thereAreNeverMoreThanNewSummaries() {
        Changes changes = Changes.ofEveryKind(299, 300);
        assertThat(IntStream.range(0, 300).map(done -> changes.after(done + 1) - changes.after(done)))
                .allMatch(due -> due <= 1);
        assertThatThrownBy(() -> Changes.ofEveryKind(301, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutChangesNothingIsDue() {
        assertThat(Changes.NONE.after(1_000_000)).isZero();
    }
}
