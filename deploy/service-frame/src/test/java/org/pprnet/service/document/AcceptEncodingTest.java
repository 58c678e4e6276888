package org.pprnet.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "deflate,gzip;q=0.5", "x-gzip", "gzip ; q=1", "gzip;q=0.001"})
    void takesGzipWhereItIsNamed(String header) {
        assertThat(AcceptEncoding.takesGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "notgzip", "gzipped"})
    void takesNoGzipWhereItIsRefusedOrNotNamed(String header) {
        assertThat(AcceptEncoding.takesGzip(header)).isFalse();
    }
}
