package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.gateway.Address;
import org.pprnet.local.Failure;

class PortsTest {

    @Test
    void servicesTakeTheNextFour() {
        assertThat(new Ports(8080).addresses()).containsExactly(Map.entry("ingest", Address.loopback(8081)),
                Map.entry("catalog", Address.loopback(8082)), Map.entry("search", Address.loopback(8083)),
                Map.entry("feed", Address.loopback(8084)));
    }

    @Test
    void secondInstancesTakeTheFourAfterTheFirst() {
        assertThat(new Ports(8080, 2).addresses()).containsEntry("ingest", Address.loopback(8081, 8085))
                .containsEntry("feed", Address.loopback(8084, 8088));
    }

    @Test
    void partIsNamedByItsServiceAndBeyondTheFirstByItsNumber() {
        assertThat(Ports.part("feed", 1)).isEqualTo("feed");
        assertThat(Ports.part("feed", 2)).isEqualTo("feed-2");
        assertThat(Ports.service("feed-2")).isEqualTo("feed");
        assertThat(Ports.service("feed")).isEqualTo("feed");
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
        assertThatThrownBy(() -> new Ports(65_531, 2)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Ports(8080, 0)).isInstanceOf(Failure.class);
    }
}
