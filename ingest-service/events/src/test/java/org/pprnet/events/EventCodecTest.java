package org.pprnet.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Map<String, String> HEADERS = Map.of("ce_id", "0190a5c2-7b1e-7c3d-8e4f-000000000001",
            "ce_type",
            "org.pprnet.summary.published.v1", "ce_time", "2024-05-01T08:00:00Z", "ce_sequence", "7", "ce_loggedat",
            "2024-05-01T08:00:01Z", "ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    @Test
    void whatWasWrittenIsReadAgain() {
        SummaryEvent event = aSummary().titled("β < .05 & “so on” 😀").citing(new Doi("10.1000/x")).published();
        assertThat(EventCodec.decode(HEADERS, EventCodec.encode(event))).isEqualTo(new Decoded.Known(new LoggedEvent(7,
                Instant.parse("2024-05-01T08:00:01Z"), UUID.fromString(HEADERS.get("ce_id")),
                Instant.parse("2024-05-01T08:00:00Z"), event, HEADERS.get("ce_traceparent"))));
    }

    @Test
    void fieldsOfTomorrowAreIgnored() {
        String data = new String(EventCodec.encode(aSummary().published()), UTF_8).replaceFirst("\\{",
                "{\"mood\":{\"a\":1},");
        assertThat(EventCodec.decode(HEADERS, data.getBytes(UTF_8))).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void typeOfTomorrowIsUnknownAndKeepsItsPosition() {
        assertThat(EventCodec.decode(with("ce_type", "org.pprnet.summary.praised.v1"), "{}".getBytes(UTF_8)))
                .isEqualTo(new Decoded.UnknownType(7, "org.pprnet.summary.praised.v1"));
    }

    @Test
    void anythingElseIsMalformedAndSaysWhy() {
        assertMalformed(HEADERS, "{\"id\":", OptionalLong.of(7));
        assertMalformed(HEADERS, "{}", OptionalLong.of(7));
        assertMalformed(HEADERS, "null", OptionalLong.of(7));
        assertMalformed(HEADERS, "", OptionalLong.of(7));
        assertMalformed(HEADERS, "[[[[", OptionalLong.of(7));
        assertMalformed(with("ce_id", "seven"), "{}", OptionalLong.of(7));
        assertMalformed(with("ce_sequence", "seven"), "{}", OptionalLong.empty());
        assertMalformed(with("ce_sequence", "-7"), "{}", OptionalLong.empty());
        assertMalformed(Map.of(), "{}", OptionalLong.empty());
        HashMap<String, String> untyped = new HashMap<>(HEADERS);
        untyped.remove("ce_type");
        assertMalformed(untyped, "{}", OptionalLong.of(7));
    }

    @Test
    void textThatNoStoreCanCarryIsMalformedWhereverItStands() {
        String data = new String(EventCodec.encode(aSummary().titled("Plain").about("empathy").published()), UTF_8);
        for (String bad : List.of("\\ud800", "\\u0000", "\\u0010", "\\uffff", "\\ud83d\\ude00\\ud83d")) {
            assertMalformed(HEADERS, data.replace("Plain", bad), OptionalLong.of(7));
            assertMalformed(HEADERS, data.replace("empathy", bad), OptionalLong.of(7));
            assertMalformed(HEADERS, data.replace("Dr. Tasca", bad), OptionalLong.of(7));
        }
        assertThat(EventCodec.decode(HEADERS, data.replace("Plain", "\\ud83d\\ude00\\t").getBytes(UTF_8)))
                .isInstanceOf(Decoded.Known.class);
    }

    private static void assertMalformed(Map<String, String> headers, String data, OptionalLong sequence) {
        assertThat(EventCodec.decode(headers, data.getBytes(UTF_8))).isInstanceOfSatisfying(Decoded.Malformed.class,
                malformed -> {
                    assertThat(malformed.sequence()).isEqualTo(sequence);
                    assertThat(malformed.reason()).isNotBlank().doesNotContain("com.fasterxml");
                });
    }

    private static Map<String, String> with(String name, String value) {
        HashMap<String, String> changed = new HashMap<>(HEADERS);
        changed.put(name, value);
        return changed;
    }
}
