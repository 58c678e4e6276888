package org.pprnet.feed.render;

/**
 * Text as XML 1.0 can carry it (section 2.2, production Char). What it cannot carry is refused before it is published;
 * should it ever come, one summary loses a character instead of every reader losing the feed.
 */
final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    static String carried(String text) {
        int first = firstStranger(text, 0);
        if (first == text.length()) {
            return text;
        }
        StringBuilder carried = new StringBuilder(text);
        for (int at = first; at < text.length(); at = firstStranger(text, at + 1)) {
            carried.setCharAt(at, REPLACEMENT);
        }
        return carried.toString();
    }

    /** Where the next character stands that cannot be carried; the length where none does. */
    private static int firstStranger(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at += 2;
            } else if (isCarried(c)) {
                at++;
            } else {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isCarried(char c) {
        return c >= 0x20 && c <= 0xD7FF || c == '\n' || c == '\t' || c == '\r' || c >= 0xE000 && c <= 0xFFFD;
    }
}
