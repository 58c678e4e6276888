package org.pprnet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesAreNumberedAndTheLastNeedsNoEnd() throws IOException {
        assertThat(read("a\n\nb", 10)).containsExactly("1:a", "2:", "3:b");
        assertThat(read("a\n", 10)).containsExactly("1:a");
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void lineLongerThanTheBufferIsWhole() throws IOException {
        String line = "x".repeat(200_000);

        assertThat(read("a\n" + line + "\nb", 1_000_000)).containsExactly("1:a", "2:" + line, "3:b");
    }

    @Test
    void tooLongALineIsPassedOverAndTheNextIsRead() throws IOException {
        assertThat(read("x".repeat(200_000) + "\nb", 100)).containsExactly("1:too long", "2:b");
        assertThat(read("x".repeat(101), 100)).containsExactly("1:too long");
        assertThat(read("x".repeat(100), 100)).containsExactly("1:" + "x".repeat(100));
    }

    private static List<String> read(String text, int longest) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> read = new ArrayList<>();
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Lines.Line line = next.get();
            read.add(line.number() + ":"
                    + (line.tooLong() ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return read;
    }
}
