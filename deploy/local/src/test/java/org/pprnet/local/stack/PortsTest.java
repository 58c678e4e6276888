package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.local.Failure;

class PortsTest {

    @Test
    void servicesTakeTheNextFour() {
        assertThat(new Ports(8080).all()).containsExactly(Map.entry("ingest", 8081),
                Map.entry("catalog", 8082), Map.entry("search", 8083),
                Map.entry("feed", 8084));
    }

    @Test
    void takenPortIsNamedTogetherWithWhoWantsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort());
            assertThatThrownBy(ports::requireFree).isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", wanted for gateway");
        }
    }

    @Test
    void portsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> new Ports(0)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Ports(65_532)).isInstanceOf(Failure.class);
        assertThat(new Ports(65_531).of("feed")).isEqualTo(65_535);
    }
}
