package org.pprnet.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.events.State;

class AgreementTest {

    @Test
    void fourThatHoldTheSameAndAllThatIsLiveAgree() {
        Agreement agreement = new Agreement(same(), 995);
        assertThat(agreement.holds()).isTrue();
        assertThat(agreement.said()).isEqualTo(
                "All four services hold the same, digest d, with 995 live summaries, as many as were published and not withdrawn.");
    }

    @Test
    void oneWithAnotherDigestIsNamed() {
        assertThat(with(new State("search", 7, 995, "other", "s"))).satisfies(agreement -> {
            assertThat(agreement.holds()).isFalse();
            assertThat(agreement.said())
                    .startsWith("DIFFERENT: 995 summaries should be live, and ingest holds digest d")
                    .contains("search holds 995 live summaries, digest other").doesNotContain("feed holds");
        });
    }

    @Test
    void oneWithOtherSummariesOrFewerDoesNotAgree() {
        assertThat(with(new State("feed", 7, 995, "d", "other")).holds()).isFalse();
        assertThat(with(new State("catalog", 7, 994, "d", "s")).holds()).isFalse();
    }

    @Test
    void allFourCanBeWrongTogether() {
        assertThat(new Agreement(same(), 996).holds()).isFalse();
    }

    private static Agreement with(State different) {
        List<State> states = new ArrayList<>(same());
        states.replaceAll(state -> state.service().equals(different.service()) ? different : state);
        return new Agreement(states, 995);
    }

    private static List<State> same() {
        return Stream.of("ingest", "catalog", "search", "feed").map(name -> new State(name, 7, 995, "d", "s")).toList();
    }
}
