package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;

class FigureTest {

    @Test
    void rateMeetsItsTargetFromTheRatioOn() {
        assertThat(Figure.atLeast(0.5, "rebuild-feed", 500, "events/s", 1_000).met()).isTrue();
        assertThat(Figure.atLeast(0.5, "rebuild-feed", 499, "events/s", 1_000).met()).isFalse();
    }

    @Test
    void costMeetsItsTargetUpToTheRatio() {
        assertThat(Figure.atMost(1.5, "growth-counts", 0.75, "ms", 0.5).met()).isTrue();
        assertThat(Figure.atMost(1.5, "growth-counts", 0.76, "ms", 0.5).met()).isFalse();
    }

    @Test
    void ratioThatIsOnlyRoundedToTheTargetMissesIt() {
        Figure figure = Figure.atMost(1.5, "growth-counts", 1.5004, "ms", 1);
        assertThat(figure.ratio()).isEqualTo(1.5);
        assertThat(figure.met()).isFalse();
        assertThat(Figure.atLeast(0.5, "rebuild-feed", 0.4996, "events/s", 1).met()).isFalse();
    }

    @Test
    void lineOfJsonHasTheRatioAndWhetherItIsMet() throws Exception {
        assertThat(Json.mapper().readTree(
                Json.text(Figure.atLeast(0.5, "rebuild-feed", 250, "events/s", 1_000))))
                .isEqualTo(Json.mapper().readTree("""
                        {"name": "rebuild-feed", "figure": 250.0, "unit": "events/s", "reference": 1000.0,
                            "ratio": 0.25, "target": 0.5, "met": false}"""));
    }

    @Test
    void lineOfJsonOfACostHasTheSameFields() throws Exception {
        assertThat(Json.mapper().readTree(Json.text(Figure.atMost(1.5, "growth-counts", 0.6, "ms", 0.5))))
                .isEqualTo(Json.mapper().readTree("""
                        {"name": "growth-counts", "figure": 0.6, "unit": "ms", "reference": 0.5, "ratio": 1.2,
                            "target": 1.5, "met": true}"""));
    }

    @Test
    void figureWithoutReferenceIsComparedWithItsTargetItself() {
        assertThat(Figure.atMost(30, "publish-live-p50", 30, "ms").met()).isTrue();
        assertThat(Figure.atMost(30, "publish-live-p50", 30.1, "ms").met()).isFalse();
        assertThat(Figure.atLeast(3_000, "import-rate", 2_999, "summaries/s").met()).isFalse();
    }

    @Test
    void lineOfJsonOfAFigureWithoutReferenceSaysThatThereIsNone() throws Exception {
        assertThat(Json.mapper().readTree(Json.text(Figure.atMost(30, "publish-live-p50", 12.5, "ms"))))
                .isEqualTo(Json.mapper().readTree("""
                        {"name": "publish-live-p50", "figure": 12.5, "unit": "ms", "reference": null, "ratio": null,
                            "target": 30.0, "met": true}"""));
    }

    @Test
    void targetIsWrittenWithItsSide() {
        assertThat(Figure.atMost(1.5, "growth-list", 1, "ms", 1).wish()).isEqualTo("≤ 1.5");
        assertThat(Figure.atLeast(3_000, "import-rate", 1, "summaries/s").wish()).isEqualTo("≥ 3,000");
    }

    @Test
    void medianIsTheMiddleAndOfAnEvenNumberTheLower() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Median.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoNumberOrHasNothingToBeComparedWithIsNoFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.atLeast(0.5, "rebuild-feed", Double.POSITIVE_INFINITY, "events/s", 1))
                .withMessageContaining("rebuild-feed");
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.atMost(1.5, "growth-list", 1, "ms", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.atMost(30, "startup-stack", Double.NaN, "s"));
    }
}
