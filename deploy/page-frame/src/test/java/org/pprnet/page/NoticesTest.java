package org.pprnet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag.Kind;
import org.pprnet.events.SummaryView.ArticleFlag;

class NoticesTest {

    private static Notices of(ArticleFlag... flags) {
        return Notices.of(List.of(flags));
    }

    private static ArticleFlag flag(Kind kind, String day) {
        return new ArticleFlag(kind, new Doi("10.1000/article"), null, LocalDate.parse(day), "A reason");
    }

    private static Stream<Kind> kinds(List<ArticleFlag> flags) {
        return flags.stream().map(ArticleFlag::kind);
    }

    @Test
    void nothingKnownIsNothingSaid() {
        assertThat(of().isAny()).isFalse();
        assertThat(of().history()).isEmpty();
    }

    @Test
    void retractionStandsBeforeConcern() {
        assertThat(kinds(of(flag(Kind.CONCERN, "2023-02-01"), flag(Kind.RETRACTION, "2022-01-01")).warnings()))
                .containsExactly(Kind.RETRACTION, Kind.CONCERN);
    }

    @Test
    void warningsStandBeforeCorrections() {
        assertThat(kinds(of(flag(Kind.CORRECTION, "2023-02-01"), flag(Kind.CONCERN, "2022-01-01")).inForce()))
                .containsExactly(Kind.CONCERN, Kind.CORRECTION);
    }

    @Test
    void correctionIsNoWarning() {
        Notices notices = of(flag(Kind.CORRECTION, "2023-02-01"));

        assertThat(notices.warnings()).isEmpty();
        assertThat(kinds(notices.corrections())).containsExactly(Kind.CORRECTION);
    }

    @Test
    void reinstatementOfTheSameDayTakesTheWarningAwayAndIsHistory() {
        Notices notices = of(flag(Kind.RETRACTION, "2023-02-01"), flag(Kind.CONCERN, "2022-02-01"),
                flag(Kind.REINSTATEMENT, "2023-02-01"));

        assertThat(notices.isAny()).isFalse();
        assertThat(notices.history()).hasSize(3);
    }

    @Test
    void retractionAfterAReinstatementIsInForce() {
        assertThat(kinds(of(flag(Kind.REINSTATEMENT, "2023-02-01"), flag(Kind.RETRACTION, "2023-02-02"),
                flag(Kind.CONCERN, "2023-01-31")).warnings())).containsExactly(Kind.RETRACTION);
    }

    @Test
    void reinstatementLeavesACorrection() {
        assertThat(kinds(of(flag(Kind.CORRECTION, "2023-01-01"), flag(Kind.REINSTATEMENT, "2023-02-01"))
                .corrections())).containsExactly(Kind.CORRECTION);
    }
}
