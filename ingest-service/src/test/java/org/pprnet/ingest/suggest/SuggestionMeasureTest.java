package org.pprnet.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pprnet.ingest.ReadmeTable;

/** {@code -Dfigures=write} puts the table into the README. */
class SuggestionMeasureTest {

    private static final Path SAMPLE = Path.of("../deploy/local/src/main/resources/sample/summaries.ndjson");

    @Test
    void filedSummariesAreSuggestedWhatTheyAreFiledUnder() throws Exception {
        SuggestionMeasure measure = SuggestionMeasure.of(SAMPLE);

        assertThat(measure.size()).isEqualTo(18);
        assertThat(measure.topics(6, true)).isGreaterThan(0.75);
        assertThat(measure.researchTypes(3, true)).isGreaterThan(0.75);
        assertThat(measure.topics(6, false)).isGreaterThan(0.75);
        assertThat(measure.researchTypes(3, false)).isGreaterThan(0.75);
    }

    @Test
    void figuresOfTheReadmeAreThoseThatAreMeasured() throws Exception {
        ReadmeTable.holds("suggestions", SuggestionMeasure.of(SAMPLE).table());
    }
}
