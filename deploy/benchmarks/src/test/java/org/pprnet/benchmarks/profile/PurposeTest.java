package org.pprnet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final Frame MAP = new Frame("java.util.HashMap", "getNode");
    private static final Frame WRITING = new Frame("com.fasterxml.jackson.core.json.UTF8JsonGenerator", "writeString");
    private static final Frame LISTING = new Frame("org.pprnet.catalog.browse.SummariesController", "list");
    private static final Frame THREAD = new Frame("java.lang.Thread", "run");

    @Test
    void platformIsWhoeverCallsIt() {
        assertThat(Purpose.of(List.of(MAP, WRITING, LISTING))).isEqualTo("JSON");
        assertThat(Purpose.of(List.of(MAP, LISTING, WRITING))).isEqualTo("ours: catalog.browse");
        assertThat(Purpose.of(List.of(MAP, THREAD))).isEqualTo("the platform by itself");
    }

    @Test
    void jsonOfTheFrameworkIsJsonAndNotFramework() {
        assertThat(Purpose.of(List.of(new Frame("io.micronaut.json.JsonMapper", "readValue")))).isEqualTo("JSON");
        assertThat(Purpose.of(List.of(new Frame("io.micronaut.inject.Bean", "get"))))
                .isEqualTo("Micronaut and Reactor");
    }

    @Test
    void classesThatAreLoadedAreNotTheWorkOfWhoNeedsThem() {
        assertThat(Purpose.of(List.of(MAP, new Frame("java.lang.ClassLoader", "loadClass"), LISTING)))
                .isEqualTo("loading and linking classes");
    }

    @Test
    void stackThatCouldNotBeSeenIsSaidToBe() {
        assertThat(Purpose.of(List.of())).isEqualTo(Purpose.UNKNOWN);
        assertThat(Purpose.place(List.of())).isEqualTo(Purpose.UNKNOWN);
    }

    @Test
    void placeIsTheFirstMethodThatTells() {
        assertThat(Purpose.place(List.of(MAP, LISTING, WRITING)))
                .isEqualTo("org.pprnet.catalog.browse.SummariesController.list");
        assertThat(Purpose.place(List.of(MAP, THREAD))).isEqualTo("java.util.HashMap.getNode");
    }
}
