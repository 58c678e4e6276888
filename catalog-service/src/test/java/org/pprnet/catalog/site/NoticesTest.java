package org.pprnet.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Flag;
import org.pprnet.events.Flag.Kind;
import org.pprnet.events.SummaryView.ArticleFlag;

class NoticesTest {

    private static Notices of(Flag... flags) {
        return Notices.of(Samples.summary("s", "S", flags).flags());
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
        assertThat(kinds(of(Samples.flag(Kind.CONCERN, "2023-02-01"), Samples.flag(Kind.RETRACTION, "2022-01-01"))
                .warnings())).containsExactly(Kind.RETRACTION, Kind.CONCERN);
    }

    @Test
    void correctionIsNoWarning() {
        Notices notices = of(Samples.flag(Kind.CORRECTION, "2023-02-01"));

        assertThat(notices.warnings()).isEmpty();
        assertThat(kinds(notices.corrections())).containsExactly(Kind.CORRECTION);
    }

    @Test
    void reinstatementOfTheSameDayTakesTheWarningAway() {
        Notices notices = of(Samples.flag(Kind.RETRACTION, "2023-02-01"), Samples.flag(Kind.CONCERN, "2022-02-01"),
                Samples.flag(Kind.REINSTATEMENT, "2023-02-01"));

        assertThat(notices.warnings()).isEmpty();
        assertThat(notices.history()).hasSize(3);
    }

    @Test
    void retractionAfterAReinstatementIsInForce() {
        assertThat(kinds(of(Samples.flag(Kind.REINSTATEMENT, "2023-02-01"), Samples.flag(Kind.RETRACTION, "2023-02-02"),
                Samples.flag(Kind.CONCERN, "2023-01-31")).warnings())).containsExactly(Kind.RETRACTION);
    }

    @Test
    void reinstatementLeavesACorrection() {
        assertThat(kinds(of(Samples.flag(Kind.CORRECTION, "2023-01-01"), Samples.flag(Kind.REINSTATEMENT, "2023-02-01"))
                .corrections())).containsExactly(Kind.CORRECTION);
    }
}
