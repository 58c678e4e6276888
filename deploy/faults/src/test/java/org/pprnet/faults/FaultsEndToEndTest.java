package org.pprnet.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.local.Home;
import org.pprnet.local.stack.FreePorts;

/** A minute of faults against the product as it is built; the seed is always the same. */
class FaultsEndToEndTest {

    private static final long SEED = 20_241_125;

    @Test
    void allPromisesHoldThroughAMinuteOfFaults() throws Exception {
        Plan plan = new Plan(Duration.ofSeconds(60), SEED, Optional.empty(), false);
        Verdict verdict = new Trial(Home.fromProperties(), Backing.temporaryFolder("faults"), plan, System.out)
                .run(FreePorts.inARow(9));
        System.out.println(new Report(verdict).markdown());
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.deaths()).as("deaths").isPositive();
        assertThat(verdict.history().publishes()).as("publishes").isPositive();
    }
}
