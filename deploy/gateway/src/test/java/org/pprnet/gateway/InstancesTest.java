package org.pprnet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private final Instances instances = new Instances();

    @BeforeEach
    void three() {
        are(1, 2, 3);
    }

    @Test
    void instancesTakeTurns() {
        assertThat(ports()).containsExactly(1, 2, 3);
        assertThat(ports()).containsExactly(2, 3, 1);
        assertThat(ports()).containsExactly(3, 1, 2);
        assertThat(ports()).containsExactly(1, 2, 3);
    }

    @Test
    void oneThatRefusedComesLastAndIsNotForgotten() {
        instances.inTurn().getFirst().refused(Duration.ZERO);
        assertThat(List.of(ports(), ports(), ports())).allSatisfy(order -> assertThat(order).hasSize(3).endsWith(1));
    }

    @Test
    void oneThatRefusedIsAskedByOneRequestAgainAfterASecond() {
        instances.inTurn().getFirst().refused(Duration.ZERO);
        await().pollInterval(Duration.ofMillis(20)).until(() -> ports().getLast() != 1);
        assertThat(List.of(ports(), ports(), ports())).allSatisfy(order -> assertThat(order).endsWith(1));
    }

    @Test
    void oneThatTookAConnectionTakesTurnsAgain() {
        Instance first = instances.inTurn().getFirst();
        first.refused(Duration.ZERO);
        first.accepted();
        assertThat(Stream.of(ports(), ports(), ports()).map(List::getFirst)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void oneThatLetOthersWaitIsSetAsideForFiveTimesAsLong() {
        Instance first = instances.inTurn().getFirst();
        first.refused(Duration.ofHours(1));
        assertThat(first.isSetAside()).isTrue();
        await().during(Duration.ofMillis(1_500)).atMost(Duration.ofSeconds(5)).until(first::isSetAside);
    }

    @Test
    void allMayHaveRefused() {
        instances.inTurn().forEach(instance -> instance.refused(Duration.ZERO));
        assertThat(ports()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void thoseThatStayAreKnownWhenOthersComeAndGo() {
        Deque<Instance> before = instances.inTurn();
        before.getFirst().refused(Duration.ZERO);
        are(4, 1, 4);
        assertThat(ports()).containsExactly(4, 1);
        assertThat(instances.inTurn()).last().isSameAs(before.getFirst());
    }

    @Test
    void theLastOneMayGo() {
        are();
        assertThat(ports()).isEmpty();
    }

    private void are(int... ports) {
        instances.are(IntStream.of(ports).mapToObj(port -> new InetSocketAddress("127.0.0.1", port)).toList());
    }

    private List<Integer> ports() {
        return instances.inTurn().stream().map(instance -> instance.address.getPort()).toList();
    }
}
