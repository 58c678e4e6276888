package org.pprnet.local.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void nothingThatATerminalObeysComesThrough() {
        assertThat(TerminalText.line("a\u001b[2Jb\u009bc\rd\u202ee\nf\u2028")).isEqualTo(
                "a\\u{1B}[2Jb\\u{9B}c\\u{D}d\\u{202E}e\\nf\\u{2028}");
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        assertThat(TerminalText.line("Flückiger 😀 β < .05")).isEqualTo("Flückiger 😀 β < .05");
    }

    @Test
    void longReasonIsCutBetweenCharacters() {
        assertThat(TerminalText.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(TerminalText.line("😀😀😀", 3)).isEqualTo("😀😀😀");
    }

    @Test
    void dataIsTextWhereItIsTextAndBytesWhereItIsNot() {
        assertThat(TerminalText.lines("{\n  \"a\": 1}".getBytes(StandardCharsets.UTF_8))).containsExactly("{",
                "  \"a\": 1}");
        assertThat(TerminalText.lines(new byte[]{0, (byte) 0xff})).containsExactly("00000000  00 ff");
        assertThat(TerminalText.lines(new byte[17])).hasSize(2);
        assertThat(TerminalText.lines(null)).containsExactly("(none)");
    }
}
