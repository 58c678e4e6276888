package org.pprnet.local.parked;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Foreign bytes as a terminal may see them: nothing in them moves the cursor, colours, or turns the writing around. */
public final class TerminalText {

    private static final int HEX_ROW = 16;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private TerminalText() {}

    /** Text in one line; what is no character to be seen comes as its number. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> safe.append(isHarmless(point)
                ? Character.toString(point)
                : point == '\n' ? "\\n" : "\\u{%X}".formatted(point)));
        return safe.toString();
    }

    /** The beginning of a line, where it is longer than that. */
    public static String line(String text, int longest) {
        String safe = line(text);
        int length = safe.codePointCount(0, safe.length());
        return length <= longest ? safe : safe.substring(0, safe.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Bytes as text in one line, or as numbers where they are no text. */
    public static String line(byte @Nullable [] bytes) {
        return bytes == null ? "(none)" : text(bytes).map(TerminalText::line).orElseGet(() -> SPACED.formatHex(bytes));
    }

    /** Bytes as the lines of a text, or as rows of numbers where they are no text. */
    public static List<String> lines(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of("(none)");
        }
        return text(bytes).map(text -> text.lines().map(TerminalText::line).toList()).orElseGet(() -> rows(bytes));
    }

    private static List<String> rows(byte[] bytes) {
        return IntStream.range(0, (bytes.length + HEX_ROW - 1) / HEX_ROW).mapToObj(row -> "%08x  %s".formatted(
                row * HEX_ROW,
                SPACED.formatHex(bytes, row * HEX_ROW, Math.min(bytes.length, (row + 1) * HEX_ROW)))).toList();
    }

    /** UTF-8 without control characters other than line ends and tabs. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean binary = text.codePoints()
                    .anyMatch(point -> Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0);
            return binary ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
