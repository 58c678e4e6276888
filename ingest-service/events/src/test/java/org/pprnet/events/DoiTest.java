package org.pprnet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Journal, 4. https://doi.org/10.1000/Repair.2023. | 10.1000/repair.2023",
        "doi:10.1000/xyz123, and more | 10.1000/xyz123",
        "(see 10.1016/S0140-6736(20)30183-5) | 10.1016/s0140-6736(20)30183-5",
        "http://dx.doi.org/10.1037/0033-3204.44.2.199 | 10.1037/0033-3204.44.2.199",
        "“10.1000/abc”. | 10.1000/abc",
        "(10.1000/a(b)c)), | 10.1000/a(b)c",
        "10.1000.10/123456 | 10.1000.10/123456"})
    void isFoundWithoutThePunctuationAroundIt(String text, String doi) {
        assertThat(Doi.findIn(text)).contains(new Doi(doi));
    }

    @ParameterizedTest
    @CsvSource({"no identifier here", "10.5 of 12/13", "10.1000/", "version 10.12/3 of it"})
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(Doi.findIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.1000, .1", "'', 10.1000.", "10.1000/x, )"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longTextThatIsAlmostOneExhaustsNothing(String beginning, String repeated) {
        assertThat(Doi.findIn(beginning + repeated.repeat(1_000_000))).isEqualTo(
                repeated.equals(")") ? Optional.of(new Doi("10.1000/x")) : Optional.empty());
    }

    @Test
    void mayHaveARegistrantThatIsDividedOften() {
        assertThat(new Doi("10.1000" + ".1".repeat(20_000) + "/x").value()).endsWith("/x");
    }

    @Test
    void hasOneNormalForm() {
        assertThatThrownBy(() -> new Doi("10.1000/ABC")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doi("https://doi.org/10.1000/abc")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Doi("10.1000/abc").url()).isEqualTo("https://doi.org/10.1000/abc");
    }
}
