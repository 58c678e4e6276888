package org.pprnet.service.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.255.1.2,true", "10.0.0.0/8,11.0.0.0,false", "192.168.4.0/22,192.168.7.255,true",
        "192.168.4.0/22,192.168.8.0,false", "200.0.0.0/5,207.1.1.1,true", "200.0.0.0/5,208.1.1.1,false",
        "0.0.0.0/0,203.0.113.1,true", "::1,::1,true", "::1,::2,false", "2001:db8::/33,2001:db8:7fff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false", "0.0.0.0/0,::1,false", "127.0.0.1,::ffff:127.0.0.1,true"})
    void networkHoldsTheAddressesThatBeginAsItDoes(String network, String address, boolean holds) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "1.2.3.4.5"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
