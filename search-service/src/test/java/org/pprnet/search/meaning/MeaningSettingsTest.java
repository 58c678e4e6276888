package org.pprnet.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningSettingsTest {

    @Test
    void isOffUnlessItIsSwitchedOnAndNothingOfItIsThere() {
        try (ApplicationContext service = ApplicationContext.run()) {
            assertThat(service.getBean(MeaningSettings.class).enabled()).isFalse();
            assertThat(service.findBean(LanguageModel.class)).isEmpty();
            assertThat(service.findBean(Nearest.class)).isEmpty();
            assertThat(service.findBean(EmbeddingSummaries.class)).isEmpty();
        }
    }

    @Test
    void isThereWhenItIsSwitchedOn() {
        try (ApplicationContext service = ApplicationContext.run(Map.of("meaning.enabled", true))) {
            assertThat(service.getBean(MeaningSettings.class).enabled()).isTrue();
            assertThat(service.findBean(Nearest.class)).isPresent();
            assertThat(service.findBean(EmbeddingSummaries.class)).isPresent();
        }
    }
}
