package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageModelTest {

    private final LanguageModel model = new LanguageModel();

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void likeMeaningsAreNearWithoutAWordInCommon() {
        float[] query = model.query("feeling sad and hopeless");
        assertThat(cosine(query, only("Depressive symptoms in adults", "Low mood was common.")))
                .isGreaterThan(cosine(query, only("Sailing boats of the Baltic", "Their hulls were of oak.")) + 0.1);
    }

    @Test
    void endOfALongTextIsNotCutOff() {
        String filler = "The committee met again and adjourned without any result. ".repeat(120);
        List<float[]> without = model.passages(new MeantText("Minutes", filler));
        List<float[]> with = model.passages(
                new MeantText("Minutes", filler + "Insomnia went away after eight nights of restricted time in bed."));
        float[] query = model.query("sleeping problems");
        assertThat(with.size()).isGreaterThan(2);
        assertThat(nearest(query, with)).isEqualTo(cosine(query, with.getLast()))
                .isGreaterThan(nearest(query, without) + 0.05);
    }

    @Test
    void vectorsHaveTheLengthOne() {
        float[] vector = model.query("alliance");
        assertThat(vector).hasSize(EmbeddingModel.DIMENSIONS);
        assertThat(cosine(vector, vector)).isBetween(0.9999, 1.0001);
    }

    @Test
    void veryLongQueryHasAVectorToo() {
        assertThat(model.query("empathy ".repeat(2_000))).hasSize(EmbeddingModel.DIMENSIONS);
        assertThat(model.query("")).hasSize(EmbeddingModel.DIMENSIONS);
    }

    @Test
    void passageThatWouldBeCutOffIsRefused() {
        try (EmbeddingModel small = EmbeddingModel.load()) {
            assertThatThrownBy(() -> small.passage("empathy ".repeat(511)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too long");
        }
    }

    private float[] only(String title, String text) {
        List<float[]> parts = model.passages(new MeantText(title, text));
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private static double nearest(float[] query, List<float[]> parts) {
        return parts.stream().mapToDouble(part -> cosine(query, part)).max().orElseThrow();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
