package org.pprnet.feed.render;

/**
 * Text as XML 1.0 can carry it (section 2.2, production Char). What it cannot carry is refused before it is published;
 * should it ever come, one summary loses a character instead of every reader losing the feed.
 */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static String carried(String text) {
        return text.codePoints().allMatch(XmlText::isCarried)
                ? text
                : text.codePoints().map(c -> isCarried(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isCarried(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\n' || c == '\t' || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
