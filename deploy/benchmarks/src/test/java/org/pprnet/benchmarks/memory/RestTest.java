package org.pprnet.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.accounting.Memory;

class RestTest {

    private static final int LOOKS = 25;

    @Test
    void fewLooksProveNothing() {
        assertThat(Rest.isSteady(looks(LOOKS - 1, 150))).isFalse();
    }

    @Test
    void whatStaysIsSteady() {
        assertThat(Rest.isSteady(looks(LOOKS, 150))).isTrue();
    }

    @Test
    void whatStaysAfterItChangedIsSteady() {
        assertThat(Rest.isSteady(Stream.concat(looks(3, 400).stream(), looks(LOOKS, 150).stream()).toList())).isTrue();
    }

    @Test
    void oneServiceThatStillGivesMemoryBackIsNotSteady() {
        List<Map<String, Memory>> looks = new ArrayList<>(looks(LOOKS - 1, 150));
        looks.add(Map.of("ingest", memory(150), "feed", memory(140)));
        assertThat(Rest.isSteady(looks)).isFalse();
    }

    private static List<Map<String, Memory>> looks(int count, double resident) {
        return Stream.generate(() -> Map.of("ingest", memory(resident), "feed", memory(resident))).limit(count)
                .toList();
    }

    private static Memory memory(double resident) {
        return new Memory(resident, resident, resident, 500);
    }
}
