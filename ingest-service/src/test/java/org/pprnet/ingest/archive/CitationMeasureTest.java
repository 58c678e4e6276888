package org.pprnet.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pprnet.ingest.ReadmeTable;

/**
 * Measures the parser on references of the project's own, and with {@code -Dshared=FOLDER} on those labelled in
 * {@code FOLDER/citations}. {@code -Dfigures=write} puts the tables into the README.
 */
class CitationMeasureTest {

    @Test
    void ownReferencesAreReadAsWellAsPromised() throws Exception {
        CitationMeasure measure = measure(Path.of("src/test/resources/citations/own-references.jsonl"));
        promised(measure);

        ReadmeTable.holds("own references", measure.table());
    }

    @Test
    @EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of labelled references is named")
    void labelledReferencesAreReadAsWellAsPromised() throws Exception {
        CitationMeasure measure = measure(
                Path.of(System.getProperty("shared"), "citations", "references-apa-like.jsonl"));
        promised(measure);

        ReadmeTable.holds("labelled references", measure.table());
    }

    private static CitationMeasure measure(Path file) throws Exception {
        CitationMeasure measure = CitationMeasure.of(LabelledReference.read(file));
        measure.misses().forEach(System.out::println);
        return measure;
    }

    private static void promised(CitationMeasure measure) {
        assertThat(measure.count("doi").share()).as("DOIs").isGreaterThanOrEqualTo(0.95);
        assertThat(measure.count("doi").wrong + measure.count("doi").extra).as("wrong DOIs").isZero();
        assertThat(measure.count("year").share()).as("years").isGreaterThanOrEqualTo(0.93);
        assertThat(measure.count("title").share()).as("titles").isGreaterThanOrEqualTo(0.85);
        assertThat(measure.count("container").share()).as("containers").isGreaterThanOrEqualTo(0.85);
    }
}
