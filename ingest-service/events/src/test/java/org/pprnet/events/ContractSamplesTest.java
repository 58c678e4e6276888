package org.pprnet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample ever committed, read by today's code. Samples are added, never edited and never removed. */
class ContractSamplesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    /** As they were committed. There are more today; these stay what they are. */
    private static final int FIRST_SUMS = 7;
    /** Here as well, so that a sum that is edited to fit an edited sample fits nothing. It is never changed. */
    private static final String SEAL_OF_FIRST_SUMS = "85a67dc744a76682f2aa3619575fca16b988c8c56a317ea0e9664574602fcf38";

    static List<String> samples() {
        return sums().map(line -> line.substring(66)).toList();
    }

    @Test
    void noSampleWasEditedOrRemoved() {
        assertThat(sums()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith(sha256(resource("samples/"
                + line.substring(66))) + "  "));
    }

    @Test
    void noSumWasEditedOrRemovedEither() {
        String first = sums().limit(FIRST_SUMS).map(line -> line + "\n").collect(Collectors.joining());
        assertThat(sha256(first.getBytes(StandardCharsets.UTF_8))).isEqualTo(SEAL_OF_FIRST_SUMS);
    }

    @Test
    void everySampleHasASum() throws Exception {
        Path folder = Path.of(EventCodec.class.getResource("/contract/samples/SHA256SUMS").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(samples());
        }
    }

    @Test
    void everyTypeHasASample() {
        List<String> names = Arrays.stream(EventType.values())
                .map(type -> type.wireName().replace("org.pprnet.", "") + "-1.json").toList();
        assertThat(samples()).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void todaysCodeReadsTheSampleAndWritesItAgain(String name) throws IOException {
        JsonNode sample = Json.mapper().readTree(resource("samples/" + name));
        Decoded decoded = EventCodec.decode(headers(sample), Json.mapper().writeValueAsBytes(sample.get("data")));
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Known.class, known -> {
            assertThat(json(EventCodec.encode(known.logged().event()))).isEqualTo(sample.get("data"));
            assertThat(EventType.of(known.logged().event()).wireName()).isEqualTo(headers(sample).get("ce_type"));
            assertThat(known.logged().event().entity()).isEqualTo(headers(sample).get("ce_subject"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleKeepsToItsSchema(String name) throws IOException {
        JsonNode sample = Json.mapper().readTree(resource("samples/" + name));
        Schema schema = SCHEMAS.getSchema(text(name.replaceAll("-\\d+\\.json$", ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(sample.get("data").toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    private static Stream<String> sums() {
        return text("samples/SHA256SUMS").lines();
    }

    private static Map<String, String> headers(JsonNode sample) {
        return sample.get("headers").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().textValue()));
    }

    private static JsonNode json(byte[] data) {
        try {
            return Json.mapper().readTree(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EventCodec.class.getResourceAsStream("/contract/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
