package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.catalog.export.Cited.flag;
import static org.pprnet.events.Flag.Kind.CONCERN;
import static org.pprnet.events.Flag.Kind.CORRECTION;
import static org.pprnet.events.Flag.Kind.REINSTATEMENT;
import static org.pprnet.events.Flag.Kind.RETRACTION;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;

class ExportedNoticesTest {

    @ParameterizedTest
    @EnumSource
    void retractionAndConcernAreNotesInEveryFormat(ExportFormat format) {
        assertThat(format.write(citing(flag(RETRACTION, "2024-02-03")))).contains("Retracted (2024-02-03)");
        assertThat(format.write(citing(flag(CONCERN, "2024-02-03")))).contains("Expression of concern (2024-02-03)");
    }

    @ParameterizedTest
    @EnumSource
    void reinstatementOfTheDayOrLaterEndsThem(ExportFormat format) {
        for (String day : List.of("2024-02-03", "2024-03-01")) {
            assertThat(format.write(citing(flag(RETRACTION, "2024-02-03"), flag(CONCERN, "2024-01-01"),
                    flag(REINSTATEMENT, day)))).isEqualTo(format.write(citing()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void retractionAfterReinstatementIsInForce(ExportFormat format) {
        assertThat(format.write(citing(flag(RETRACTION, "2024-02-03"), flag(REINSTATEMENT, "2024-02-02"))))
                .contains("Retracted (2024-02-03)");
    }

    @ParameterizedTest
    @EnumSource
    void correctionIsNoWarning(ExportFormat format) {
        assertThat(format.write(citing(flag(CORRECTION, "2024-02-03")))).isEqualTo(format.write(citing()));
    }

    @ParameterizedTest
    @EnumSource
    void formatsLeaveOutSummariesThatCiteNothing(ExportFormat format) {
        assertThat(format.write(List.of(Cited.by("a", null), Cited.by("b", Cited.WHOLE), Cited.by("c", null))))
                .isEqualTo(format.write(List.of(Cited.by("b", Cited.WHOLE))));
    }

    private static List<SummaryView> citing(Flag... flags) {
        return List.of(Cited.by("s", Cited.WHOLE, flags));
    }
}
