package org.pprnet.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisiblePositionTest {

    private final VisiblePosition visible = new VisiblePosition();

    @Test
    void whatIsAppliedIsSeenAfterTheRefresh() {
        visible.applied(301);
        assertThat(visible.position()).isZero();
        visible.refreshing(() -> visible.applied(302));
        assertThat(visible.position()).isEqualTo(301);
    }

    @Test
    void lookThatARefreshOvertookDoesNotTakeReadersBack() {
        visible.seen(() -> {
            visible.applied(301);
            visible.refreshing(() -> {});
            return 300;
        });
        assertThat(visible.position()).isEqualTo(301);
    }

    @Test
    void indexThatWasEmptiedIsSeenAsItIs() {
        visible.seen(() -> 301);
        visible.seen(() -> 0);
        assertThat(visible.position()).isZero();
    }
}
