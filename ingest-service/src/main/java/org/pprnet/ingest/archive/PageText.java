package org.pprnet.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** From the bytes of a file to its lines, empty ones left out; refuses what is no text. */
final class PageText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PageText() {}

    /** A line that is not empty, as it stands, and where: counted from 1. */
    record Line(int number, String text) {}

    static List<Line> decode(byte[] bytes) {
        refuseUtf16(bytes);
        refuseBinary(bytes);
        List<Line> lines = lines(Normalizer.normalize(decodeUtf8(bytes), Normalizer.Form.NFC));
        if (lines.isEmpty()) {
            throw new NotAnArchivePageException(1, "The file is empty: there is no text in it.");
        }
        return lines;
    }

    private static void refuseUtf16(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
            throw new NotAnArchivePageException(1, "The file is not UTF-8: it begins with the mark of UTF-16.");
        }
    }

    private static void refuseBinary(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at];
            if (value >= 0 && value < 0x20 && "\t\n\r\f".indexOf(value) < 0) {
                int line = lineOf(bytes, at);
                throw new NotAnArchivePageException(line,
                        "The file is binary, not text: byte 0x%02X at offset %d (line %d).".formatted(value, at, line));
            }
        }
    }

    private static String decodeUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = lineOf(bytes, in.position());
            throw new NotAnArchivePageException(line, "The file is not UTF-8: byte 0x%02X at offset %d (line %d)."
                    .formatted(bytes[in.position()] & 0xFF, in.position(), line));
        }
        String text = out.flip().toString();
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (!isEmpty(line)) {
                lines.add(new Line(number, line.strip()));
            }
        }
        return lines;
    }

    private static boolean isEmpty(String line) {
        return line.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
