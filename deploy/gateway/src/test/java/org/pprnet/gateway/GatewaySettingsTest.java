package org.pprnet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

    @Test
    void servicesAreLookedForOnThisMachineUnlessTheirAddressesAreGiven() {
        GatewaySettings settings = GatewaySettings
                .from(Map.of("FEED_ADDRESS", "feed-1:8084, [::1]:9084,10.1.2.3:80"));
        assertThat(settings).returns("127.0.0.1", GatewaySettings::host).returns(8080, GatewaySettings::port)
                .returns(Proxies.NONE, GatewaySettings::proxies);
        assertThat(settings.services()).isEqualTo(Map.of("ingest", List.of(new Address("localhost", 8081)), "catalog",
                List.of(new Address("localhost", 8082)), "search", List.of(new Address("localhost", 8083)), "feed",
                List.of(new Address("feed-1", 8084), new Address("[::1]", 9084), new Address("10.1.2.3", 80))));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, x, 'PORT: For input string: \"x\"'",
        "PORT, 65536, PORT: 65536 is not from 0 to 65535",
        "SEARCH_ADDRESS, search, 'SEARCH_ADDRESS: \"search\" is no host:port'",
        "SEARCH_ADDRESS, 'a:1,', 'SEARCH_ADDRESS: \"\" is no host:port'",
        "SEARCH_ADDRESS, a:0, 'SEARCH_ADDRESS: port is 0, must be 1 to 65535'",
        "TRUSTED_PROXIES, everybody, 'TRUSTED_PROXIES: \"everybody\" is no network like 10.0.0.0/8'"
    })
    void wrongSettingIsNamed(String name, String value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> GatewaySettings.from(Map.of(name, value)))
                .withMessage(message);
    }
}
