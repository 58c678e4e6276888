package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.feed.render.Links;

class PublicAddressesTest {

    private static final HubSettings SETTINGS = settings(false);

    private final PublicAddresses addresses = new PublicAddresses(SETTINGS);

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
        "127.0.0.1", "127.255.0.1", "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::ffff:168.63.129.16", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1",
        "2001:db8::1", "2002:7f00:1::",
        "3fff::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1"})
    void addressThatIsNotPublicIsRefused(String address) {
        assertThat(addresses.include(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "168.63.129.15", "168.63.129.17", "9.255.255.255", "11.0.0.0", "100.63.255.255",
        "100.128.0.0", "172.15.255.255",
        "172.32.0.0", "192.0.1.1", "192.167.255.255", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2001:200::1", "2600::1", "2a00:1450:4001::1", "::ffff:1.1.1.1"})
    void publicAddressIsTaken(String address) {
        assertThat(addresses.include(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.0", "1.1.1.255", "::ffff:1.1.1.1", "2606:4700::1"})
    void addressOfANetworkThatIsSetIsRefusedAlsoWherePrivateOnesAreTaken(String address) {
        for (boolean privateCallbacks : new boolean[]{false, true}) {
            PublicAddresses fewer = new PublicAddresses(settings(privateCallbacks, "1.1.1.0/24", "2606:4700::/32"));
            assertThat(fewer.include(InetAddress.ofLiteral(address))).isFalse();
            assertThat(fewer.include(InetAddress.ofLiteral("1.1.2.0"))).isTrue();
        }
    }

    /** A host that is written as an address needs no look-up, and has to come by all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"})
    void hostIsNotConnectedToHoweverItIsWritten(String host) throws Exception {
        try (Subscribers subscribers = new Subscribers()) {
            Subscribers.One one = subscribers.at("/hook");
            URI address = URI.create(one.address.replace("127.0.0.1", host));
            Callbacks callbacks = callbacks(SETTINGS);
            assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> callbacks.get(address))
                    .withMessageContaining("has no public address");
            assertThat(one.questions).isEmpty();
            callbacks.close();
        }
    }

    @Test
    void settingOpensAllAddresses() throws Exception {
        try (Subscribers subscribers = new Subscribers()) {
            Callbacks callbacks = callbacks(settings(true));
            assertThat(callbacks.get(URI.create(subscribers.at("/hook").address + "?hub.challenge=c")).status())
                    .isEqualTo(200);
            callbacks.close();
        }
    }

    private static Callbacks callbacks(HubSettings settings) {
        return new Callbacks(settings, new PublicAddresses(settings), new Links("https://digest.example"));
    }

    private static HubSettings settings(boolean privateCallbacks, String... refused) {
        return new HubSettings(privateCallbacks, List.of(refused), 2, Duration.ofSeconds(1), Duration.ofSeconds(1),
                Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
}
