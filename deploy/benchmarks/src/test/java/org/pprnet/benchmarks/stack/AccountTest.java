package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void whatIsWithdrawnIsNotLiveAndWhatIsRevisedIs() {
        Account account = new Account();
        account.published(2_000);
        account.published(100);
        account.told(Change.REVISION);
        account.told(Change.REVISION);
        account.told(Change.WITHDRAWAL);
        assertThat(account.published()).isEqualTo(2_100);
        assertThat(account.live()).isEqualTo(2_099);
        assertThat(account.changed(Change.REVISION)).isEqualTo(2);
        assertThat(account.allChanges()).isEqualTo(3);
    }
}
