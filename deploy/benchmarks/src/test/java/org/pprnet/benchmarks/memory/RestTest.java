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
        assertThat(Rest.unsteady(looks(LOOKS - 1, 150))).containsOnly("ingest", "feed");
    }

    @Test
    void whatStaysIsSteady() {
        assertThat(Rest.unsteady(looks(LOOKS, 150))).isEmpty();
    }

    @Test
    void whatStaysAfterItChangedIsSteady() {
        assertThat(Rest.unsteady(Stream.concat(looks(3, 400).stream(), looks(LOOKS, 150).stream()).toList())).isEmpty();
    }

    @Test
    void oneServiceThatStillGivesMemoryBackIsNotSteady() {
        List<Map<String, Memory>> looks = new ArrayList<>(looks(LOOKS - 1, 150));
        looks.add(Map.of("ingest", memory(150), "feed", memory(140)));
        assertThat(Rest.unsteady(looks)).containsExactly("feed");
    }

    private static List<Map<String, Memory>> looks(int count, double resident) {
        return Stream.generate(() -> Map.of("ingest", memory(resident), "feed", memory(resident))).limit(count)
                .toList();
    }

    private static Memory memory(double resident) {
        return new Memory(resident, resident, resident, 500);
    }
}
