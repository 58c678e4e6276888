package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code -Dshared=FOLDER} measures the parser on the labelled references {@code FOLDER/citations}, and prints the table.
 */
@EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of labelled references is named")
class CitationMeasureTest {

    @Test
    void labelledReferencesAreReadAsWellAsPromised() throws Exception {
        Path file = Path.of(System.getProperty("shared"), "citations", "references-apa-like.jsonl");
        CitationMeasure measure = CitationMeasure.of(LabelledReference.read(file));
        System.out.print(measure.table());

        assertThat(measure.count("doi").share()).as("DOIs").isGreaterThanOrEqualTo(0.95);
        assertThat(measure.count("doi").wrong + measure.count("doi").extra).as("wrong DOIs").isZero();
        assertThat(measure.count("year").share()).as("years").isGreaterThanOrEqualTo(0.93);
        assertThat(measure.count("title").share()).as("titles").isGreaterThanOrEqualTo(0.85);
        assertThat(measure.count("container").share()).as("containers").isGreaterThanOrEqualTo(0.85);
    }
}
