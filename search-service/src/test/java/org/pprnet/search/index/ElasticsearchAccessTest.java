package org.pprnet.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchAccessTest {

    @Test
    void keyGoesBeforeUserAndPassword() {
        assertThat(new ElasticsearchAccess("key", "u", "p", null).authorization()).contains("ApiKey key");
        assertThat(new ElasticsearchAccess("", "u", "p:ä", null).authorization()).contains("Basic dTpwOsOk");
        assertThat(ElasticsearchAccess.OPEN.authorization()).isEmpty();
    }

    @Test
    void userWithoutAPasswordIsRefused() {
        assertThatThrownBy(() -> new ElasticsearchAccess(null, "u", " ", null))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("ELASTICSEARCH_PASSWORD");
    }

    @Test
    void fileThatHoldsNoCertificateIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        var access = new ElasticsearchAccess(null, null, null, file);
        assertThatThrownBy(access::trust).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString());
    }
}
