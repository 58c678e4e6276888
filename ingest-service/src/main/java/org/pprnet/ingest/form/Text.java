package org.pprnet.ingest.form;

import java.text.Normalizer;
import java.util.Optional;

/** What is asked of every text: characters that XML 1.0 can carry, in normal form C; else it stays as it was written. */
public final class Text {

    private Text() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The first character that XML 1.0 cannot carry (section 2.2), and its place. */
    public static Optional<String> fault(String text) {
        int place = 1;
        for (int index = 0; index < text.length(); place++) {
            int character = text.codePointAt(index);
            if (!isXml(character)) {
                return Optional.of("has U+%04X at character %d, which no XML document can carry".formatted(character,
                        place));
            }
            index += Character.charCount(character);
        }
        return Optional.empty();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
