package org.pprnet.service.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void whatIsNotSetIsAsTheReadmeSays() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(OverloadSettings.class)).isEqualTo(new OverloadSettings(128, 4, 262_144, 1_000,
                    Duration.ofSeconds(150), Duration.ofSeconds(10), 1_024));
            assertThat(context.getBean(RateLimitSettings.class)).isEqualTo(new RateLimitSettings(1_200, 200, 60, false,
                    10_000, List.of("127.0.0.0/8", "::1")));
        }
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverloadSettings(0, 4, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
                .withMessageContaining("overload.requests");
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitSettings(1, 0, 1, false, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitSettings(1, 1, 0, false, 1, List.of()));
    }
}
