package org.pprnet.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mentalizing and Psychotherapy             | mentalizing-and-psychotherapy
            What are Patients’ Experiences of Therapy? | what-are-patients-experiences-of-therapy
            Flückiger’s meta-analysis: p < .01         | fluckigers-meta-analysis-p-01
            Straße, Ærø & Łódź                         | strasse-aero-lodz
            β-endorphin                                | endorphin
            心理療法                                    | summary
            0190d5a0-7b1c-7000-8000-000000000000       | summary-0190d5a0-7b1c-7000-8000-000000000000
            """)
    void slugIsMadeOfTheLettersOfATitle(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @Test
    void longTitleIsCutAtTheEndOfAWord() {
        String slug = Slug.of("word ".repeat(40)).value();

        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.LONGEST).endsWith("-word");
        assertThat(Slug.of("x".repeat(200)).value()).hasSize(Slug.LONGEST);
    }

    @Test
    void numberFitsWithinTheLongestSlug() {
        Slug longest = Slug.of("x".repeat(200));

        assertThat(longest.numbered(12).value()).hasSize(Slug.LONGEST).endsWith("x-12");
        assertThat(longest.numbered(12).isNumbered(longest)).isTrue();
        assertThat(new Slug("part-2").isNumbered(new Slug("parts"))).isFalse();
    }

    @Test
    void slugIsNeverShapedLikeAnId() {
        assertThatThrownBy(() -> new Slug("0190d5a0-7b1c-7000-8000-000000000000"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
