package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.local.Failure;

class DeploymentTest {

    private final Map<String, String> environment = new HashMap<>(Map.of("INGEST_ADDRESS", "ingest:8081",
            "CATALOG_ADDRESS", "catalog:8082", "SEARCH_ADDRESS", "search:8083", "FEED_ADDRESS", "feed:8084",
            "GATEWAY_ADDRESS", "gateway:8080", "PUBLIC_URL", "https://digest.example", "TOKEN_SECRET", "s",
            "LOG_BOOTSTRAP_SERVERS", "kafka:9092", "LOG_CLIENT_SECURITY_PROTOCOL", "SASL_SSL"));

    @Test
    void environmentNamesADeploymentByWhatServicesAreToldToo() {
        Deployment deployment = Deployment.elsewhere(environment).orElseThrow();
        assertThat(deployment.gateway()).hasToString("http://gateway:8080");
        assertThat(deployment.site()).hasToString("https://digest.example");
        assertThat(deployment.services()).extracting(service -> service.name() + " at " + service.address())
                .containsExactly("ingest at ingest:8081", "catalog at catalog:8082", "search at search:8083",
                        "feed at feed:8084");
        assertThat(deployment.secret().get()).isEqualTo("s");
        assertThat(deployment.log().get().bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(deployment.log().get().client()).isEqualTo(Map.of("security.protocol", "SASL_SSL"));
    }

    @Test
    void stackOfThisMachineIsMeantWhereTheEnvironmentNamesNoIngestService() {
        environment.remove("INGEST_ADDRESS");
        assertThat(Deployment.elsewhere(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FEED_ADDRESS, , the setting FEED_ADDRESS is missing",
        "FEED_ADDRESS, feed, 'FEED_ADDRESS: \"feed\" is no host:port'",
        "PUBLIC_URL, ' ', the setting PUBLIC_URL is missing"
    })
    void settingThatIsMissingOrWrongIsNamed(String name, String value, String message) {
        environment.put(name, value == null ? "" : value);
        assertThatThrownBy(() -> Deployment.elsewhere(environment)).isInstanceOf(Failure.class).hasMessage(message);
    }
}
