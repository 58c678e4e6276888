package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllSizesTest {

    @Test
    void whatIsWrittenAreTheSummariesWithAllImportsAndWhatIsPublishedOneByOne() {
        assertThat(AllSizes.full(100_000, 1_000).written())
                .isEqualTo(100_000 + 4 * 4_000 + 2_000 + 3 * (80 + 400) + 3 * (120 + 1_500));
    }
}
