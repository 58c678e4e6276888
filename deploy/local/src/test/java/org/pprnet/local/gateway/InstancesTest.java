package org.pprnet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private final Instances instances = new Instances(List.of(1, 2, 3));

    @Test
    void instancesTakeTurns() {
        assertThat(ports()).containsExactly(1, 2, 3);
        assertThat(ports()).containsExactly(2, 3, 1);
        assertThat(ports()).containsExactly(3, 1, 2);
        assertThat(ports()).containsExactly(1, 2, 3);
    }

    @Test
    void oneThatRefusedComesLastAndIsNotForgotten() {
        instances.inTurn().getFirst().refused();
        assertThat(List.of(ports(), ports(), ports())).allSatisfy(order -> assertThat(order).hasSize(3).endsWith(1));
    }

    @Test
    void allMayHaveRefused() {
        instances.inTurn().forEach(Instance::refused);
        assertThat(ports()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void serviceHasAnInstance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Instances(List.of()));
    }

    private List<Integer> ports() {
        return instances.inTurn().stream().map(instance -> instance.port).toList();
    }
}
