package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final RebuildProgress progress = new RebuildProgress("catalog",
            new PrintStream(written, true, StandardCharsets.UTF_8), false);

    @Test
    void saysHowFarItIsHowFastAndHowLongStill() {
        assertThat(said("{\"phase\":\"reading\",\"position\":1000,\"end\":20000}",
                "{\"phase\":\"reading\",\"position\":9000,\"end\":20000}"))
                .first().isEqualTo("catalog: 1000 of 20000 records");
        assertThat(said()).last().asString().matches("catalog: 9000 of 20000 records, \\d+ per second, \\d+ s left");
    }

    @Test
    void saysWhyItWaits() {
        assertThat(said("{\"phase\":\"reading\",\"position\":1,\"end\":2,\"problem\":\"the store does not answer\"}"))
                .containsExactly("catalog: 1 of 2 records; waits: the store does not answer");
    }

    @Test
    void saysThatItDiffersAndWhatMayBeWhy() {
        assertThat(said("{\"phase\":\"compared\",\"position\":7,\"digest\":\"a\",\"published\":\"b\",\"equal\":false,"
                + "\"parked\":2}"))
                .singleElement().asString().contains("DIFFERENT", "position 7", "2 parked records");
    }

    @Test
    void saysWhenItIsDone() {
        assertThat(said("{\"phase\":\"switched\",\"position\":20004}",
                "{\"phase\":\"done\",\"events\":20004,\"seconds\":4.21,\"dropped\":true}"))
                .containsExactly("catalog: readers see the new one, at position 20004",
                        "catalog: rebuilt from 20004 records in 4.2 s");
    }

    private List<String> said(String... steps) {
        List.of(steps).forEach(progress::take);
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
