package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackTest {

    @Test
    void logsSayTheHostAndNothingThatMayBeSecret() {
        String shown = Callback.of("https://Reader.example:8443/hook/3f9c-secret?key=7").shown();
        assertThat(shown).matches("https://reader\\.example \\([0-9a-f]{8}\\)");
    }

    @Test
    void logsTellCallbacksOfAHostApart() {
        assertThat(Callback.of("https://reader.example/1").shown())
                .isNotEqualTo(Callback.of("https://reader.example/2").shown());
    }
}
