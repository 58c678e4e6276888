package org.pprnet.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final UUID ONE = UUID.fromString("0190a5c2-7b1e-7c3d-8e4f-000000000001");
    private static final UUID TWO = UUID.fromString("f190a5c2-7b1e-7c3d-8e4f-000000000002");

    @Test
    void nothingHasTheDigestOfNoLines() {
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(new Digest().state("catalog", 0)).isEqualTo(new State("catalog", 0, 0, nothing, nothing));
    }

    @Test
    void linesAreAsDocumented() throws Exception {
        String summaries = ONE + "\t1\tlive\taa\n" + TWO + "\t3\twithdrawn\tbb\n";
        String others = "teaser\t2024-05\t2\tcc\nflags\t10.1000/x\t1\tdd\n";
        State state = new Digest().summary(ONE, 1, true, "aa").summary(TWO, 3, false, "bb")
                .teaser(YearMonth.of(2024, 5), 2, "cc").flagged(new Doi("10.1000/x"), 1, "dd").state("catalog", 9);
        assertThat(state).isEqualTo(new State("catalog", 9, 1, sha256(summaries + others), sha256(summaries)));
    }

    @Test
    void linesOutOfOrderAreRefused() {
        Digest digest = new Digest().summary(TWO, 1, true, "aa");
        assertThatThrownBy(() -> digest.summary(ONE, 1, true, "aa")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> digest.summary(TWO, 2, true, "aa")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentHashCountsEveryFieldAndTheFlags() {
        SummaryBuilder builder = aSummary().citing(new Doi("10.1000/x"));
        Flag flag = new Flag(Flag.Kind.CONCERN, null, "Doubt", LocalDate.of(2024, 1, 2));
        String plain = Digest.contentHash(builder.build(), List.of());
        assertThat(Digest.contentHash(builder.build(), List.of())).isEqualTo(plain).matches("[0-9a-f]{64}");
        assertThat(Digest.contentHash(builder.build(), List.of(flag))).isNotEqualTo(plain);
        assertThat(Digest.contentHash(builder.titled("Other").build(), List.of())).isNotEqualTo(plain);
    }

    @Test
    void contentHashIsOfAllFieldsInAlphabeticalOrderWithFlagsAmongThem() throws Exception {
        Summary summary = aSummary().citing(new Doi("10.1000/x")).titled("Alliance \"and\" Übertragung").build();
        List<Flag> flags = List.of(new Flag(Flag.Kind.CONCERN, null, "Doubt", LocalDate.of(2024, 1, 2)));
        ObjectNode fields = Json.mapper().valueToTree(summary);
        fields.set("flags", Json.mapper().valueToTree(flags));
        JsonMapper sorting = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        String sorted = sorting.writeValueAsString(sorting.treeToValue(fields, Map.class));
        assertThat(sorted).contains("\"citation\":{", ",\"flags\":[{\"", "],\"id\":\"");
        assertThat(Digest.contentHash(summary, flags)).isEqualTo(sha256(sorted));
    }

    @Test
    void flagsOfAnArticleThatIsNotCitedDoNotCount() {
        Summary uncited = aSummary().build();
        Flag flag = new Flag(Flag.Kind.CONCERN, null, "Doubt", LocalDate.of(2024, 1, 2));
        assertThat(Digest.contentHash(uncited, List.of(flag))).isEqualTo(Digest.contentHash(uncited, List.of()));
    }

    private static String sha256(String lines) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8)));
    }
}
