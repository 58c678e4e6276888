package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.store.Feed;
import org.pprnet.service.network.Network;

class SettingsTest {

    @Test
    void whatIsNotSetIsAsTheReadmeSays() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(HubSettings.class)).isEqualTo(
                    new HubSettings(false, List.of(), 64, Duration.ofSeconds(15), Duration.ofSeconds(5),
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(1)));
            assertThat(context.getBean(RoomSettings.class)).isEqualTo(new RoomSettings(20_000, 500, 10_000, 200));
            assertThat(context.getBean(RetrySettings.class)).isEqualTo(
                    new RetrySettings(Duration.ofSeconds(5), Duration.ofHours(6), 22, Duration.ofDays(7)));
        }
    }

    @Test
    void roomIsSetInTheEnvironment() {
        try (ApplicationContext context = withEnvironment(
                Map.of("HUB_SUBSCRIPTIONS_PER_HOST", "7", "HUB_INTENTS_PER_HOST", "5"))) {
            assertThat(context.getBean(RoomSettings.class)).isEqualTo(new RoomSettings(20_000, 7, 10_000, 5));
        }
    }

    @Test
    void hostMayAskForAllTopicsAtOnce() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(RoomSettings.class).intentsPerHost())
                    .isGreaterThan(Feed.every().size() * Format.values().length);
        }
    }

    @Test
    void refusedNetworksAreSetInTheEnvironment() {
        try (ApplicationContext context = withEnvironment(
                Map.of("HUB_REFUSED_NETWORKS", "1.1.1.0/24, 2606:4700::/32"))) {
            assertThat(context.getBean(HubSettings.class).refused())
                    .containsExactly(Network.parse("1.1.1.0/24"), Network.parse("2606:4700::/32"));
        }
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubSettings(false, List.of(), 1, second, second, second, second))
                .withMessageContaining("hub.deliveries is 1, must be 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubSettings(false, List.of(), 2, second, second, second, second))
                .withMessageContaining("hub.claim is PT1S, must be twice hub.exchange or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubSettings(false, List.of(), 2, second, second.multipliedBy(5), second,
                        second.multipliedBy(2)))
                .withMessageContaining("hub.claim is PT2S, must be twice hub.verification or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubSettings(false, List.of("a name"), 2, second, second, second, second))
                .withMessageContaining("hub.refused-networks has a name, must be addresses and networks");
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomSettings(1, 1, 1, 0))
                .withMessageContaining("hub.intents-per-host is 0, must be 1 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(second, second, 0, second))
                .withMessageContaining("hub.retry.attempts");
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(second, Duration.ZERO, 1, second))
                .withMessageContaining("hub.retry.longest");
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "13, PT5H41M20S", "14, PT6H", "1000000, PT6H"})
    void waitDoublesWithEveryFailureUpToTheLongest(int failures, Duration wait) {
        assertThat(new RetrySettings(Duration.ofSeconds(5), Duration.ofHours(6), 22, Duration.ofDays(7))
                .after(failures)).isEqualTo(wait);
    }

    @Test
    void messageOutlivesAnOutageOfTwoDays() {
        RetrySettings retry = new RetrySettings(Duration.ofSeconds(5), Duration.ofHours(6), 22, Duration.ofDays(7));
        Duration tried = IntStream.range(1, retry.attempts()).mapToObj(retry::after).reduce(Duration.ZERO,
                Duration::plus);
        assertThat(tried).isEqualTo(Duration.parse("P2DT11H22M35S")).isLessThan(retry.patience());
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "3600, PT1H", "0007200, PT2H", "2592000, PT720H", "2592001, PT720H",
        "99999999999999999999, PT720H"})
    void leaseIsGrantedWithinItsBounds(String seconds, Duration granted) {
        assertThat(Lease.granted(seconds)).isEqualTo(granted);
    }

    private static ApplicationContext withEnvironment(Map<String, Object> variables) {
        return ApplicationContext.run(PropertySource.of("environment", variables,
                PropertyConvention.ENVIRONMENT_VARIABLE, Origin.of("environment")));
    }
}
