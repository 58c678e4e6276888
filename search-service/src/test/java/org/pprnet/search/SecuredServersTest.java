package org.pprnet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.Certificates;
import org.pprnet.backing.EmbeddedElasticsearch;
import org.pprnet.backing.EmbeddedKafka;
import org.pprnet.events.log.LogSettings;

/** A log and an index that talk to nobody without TLS and a password; the service knows both by its environment. */
class SecuredServersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ELASTICSEARCH = Backing.temporaryFolder("secured-elasticsearch");
    private static final Path KAFKA = Backing.temporaryFolder("secured-kafka");
    private static final String NAMES = "dns:localhost,ip:127.0.0.1";
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private static final String PASSWORD = "quite secret";

    private static Certificates certificates;
    private static EmbeddedElasticsearch elasticsearch;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        certificates = Certificates.make(ELASTICSEARCH.resolve("config"), NAMES);
        elasticsearch = securedElasticsearch();
        kafka = securedKafka();
    }

    @AfterAll
    static void stop() {
        elasticsearch.close();
        kafka.close();
    }

    private static EmbeddedElasticsearch securedElasticsearch() throws Exception {
        Files.writeString(ELASTICSEARCH.resolve("config/users"), "search:" + hash(PASSWORD) + "\n");
        Files.writeString(ELASTICSEARCH.resolve("config/users_roles"), "superuser:search\n");
        return EmbeddedElasticsearch.start(Backing.home(), ELASTICSEARCH, 0, Map.of("xpack.security.enabled", "true",
                "xpack.security.http.ssl.enabled", "true", "xpack.security.http.ssl.certificate",
                certificates.certificate().toString(), "xpack.security.http.ssl.key", certificates.key().toString()));
    }

    private static EmbeddedKafka securedKafka() throws Exception {
        Files.createDirectories(KAFKA);
        Path identity = Files.writeString(KAFKA.resolve("identity.pem"),
                Files.readString(certificates.key()) + Files.readString(certificates.certificate()));
        Map<String, String> settings = new HashMap<>(Map.of("listener.security.protocol.map",
                "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT", "inter.broker.listener.name", "PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN", "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config",
                MODULE + "username=\"broker\" password=\"b\" user_broker=\"b\" user_search=\"" + PASSWORD + "\";",
                "ssl.keystore.type", "PEM", "ssl.keystore.location", identity.toString(), "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificates.authority().toString()));
        return EmbeddedKafka.start(Backing.home(), KAFKA, 0, settings);
    }

    /** As the files of Elasticsearch have it: PBKDF2 (RFC 8018) with HMAC-SHA-512, salt and key of 256 bits. */
    private static String hash(String password) throws GeneralSecurityException {
        byte[] salt = "of thirty-two bytes, one by one.".getBytes(StandardCharsets.US_ASCII);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2withHmacSHA512")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 10_000, 256)).getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "{PBKDF2}10000$%s$%s".formatted(base64.encodeToString(salt), base64.encodeToString(key));
    }

    @Test
    void followsASecuredLogIntoASecuredIndex() {
        try (RunningSearch service = start(certificates.authority(), PASSWORD)) {
            service.publish(aSummary().titled("Behind locks").published());
            service.awaitVisible();
            assertThat(service.search("locks", "").at("/total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void clusterThatAnotherAuthorityVouchesForIsNotTalkedTo() {
        Path other = Certificates.make(Backing.temporaryFolder("another-authority"), NAMES).authority();
        try (RunningSearch service = start(other, PASSWORD)) {
            await().atMost(PATIENCE).until(() -> readiness(service).contains("Elasticsearch does not answer"));
        }
    }

    @Test
    void wrongPasswordIsSaidAndWaitedFor() {
        try (RunningSearch service = start(certificates.authority(), "wrong")) {
            await().atMost(PATIENCE).until(() -> readiness(service).contains("Elasticsearch cannot answer"));
            assertThat(service.get("/search?q=x").statusCode()).isEqualTo(503);
        }
    }

    private static String readiness(RunningSearch service) {
        return service.get("/health/readiness").body();
    }

    private static RunningSearch start(Path authority, String password) {
        Map<String, String> client = Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", MODULE + "username=\"search\" password=\"" + PASSWORD + "\";",
                "ssl.truststore.type", "PEM", "ssl.truststore.location", certificates.authority().toString());
        Map<String, Object> environment = new HashMap<>();
        client.forEach((name, value) -> environment
                .put("LOG_CLIENT_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.putAll(Map.of("ELASTICSEARCH_USER", "search", "ELASTICSEARCH_PASSWORD", password,
                "ELASTICSEARCH_CERTIFICATE_AUTHORITY", authority.toString()));
        return RunningSearch.inEnvironment(environment, elasticsearch.url().replace("http:", "https:"),
                new LogSettings(kafka.bootstrapServers(), "secured-" + System.nanoTime(), client));
    }
}
