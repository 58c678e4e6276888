package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningSwitchTest {

    @Test
    void isOnUnlessItIsSwitchedOff() {
        try (ApplicationContext service = ApplicationContext.run()) {
            assertThat(service.findBean(Nearest.class)).isPresent();
            assertThat(service.findBean(EmbeddingSummaries.class)).isPresent();
        }
    }

    @Test
    void nothingOfItIsThereWhenItIsSwitchedOff() {
        try (ApplicationContext service = ApplicationContext.run(Map.of("meaning.enabled", false))) {
            assertThat(service.findBean(LanguageModel.class)).isEmpty();
            assertThat(service.findBean(Nearest.class)).isEmpty();
            assertThat(service.findBean(EmbeddingSummaries.class)).isEmpty();
        }
    }
}
