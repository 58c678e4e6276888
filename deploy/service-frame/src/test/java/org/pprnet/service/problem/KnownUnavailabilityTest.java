package org.pprnet.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.events.log.SummaryLog;

class KnownUnavailabilityTest {

    private final KnownUnavailability known = new KnownUnavailability();

    @Test
    void aLogThatDoesNotAnswerIsAway() {
        try (SummaryLog log = new SummaryLog(LogSettings.at("127.0.0.1:1"))) {
            Thread.currentThread().interrupt();
            Throwable failure = catchThrowable(log::topicId);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).isInstanceOf(LogUnavailableException.class);
            assertThat(known.explains(failure)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "57014", "55P03", "25P03"})
    void aDatabaseThatTakesNoConnectionOrTooLongIsAway(String state) {
        assertThat(known.explains(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "53100"})
    void aDatabaseThatRefusesAStatementIsThere(String state) {
        assertThat(known.explains(new SQLException("", state))).isFalse();
        assertThat(known.explains(new SQLException("no state"))).isFalse();
        assertThat(known.explains(new IllegalStateException("a bug"))).isFalse();
    }
}
