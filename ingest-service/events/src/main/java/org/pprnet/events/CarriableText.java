package org.pprnet.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads text that every store and every feed can carry: the characters of XML 1.0 (section 2.2). A lone surrogate or a
 * U+0000 would otherwise be refused by a store, which looks like a store that does not answer, and be tried for ever.
 */
final class CarriableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    CarriableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        if (text == null) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        if (!isOfSingleUnits(text)) {
            requireCarriable(text, context);
        }
        return text;
    }

    /** Nearly every text is: the first look at it does without pairs. */
    private static boolean isOfSingleUnits(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (!isCarriable(text.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    private static void requireCarriable(String text, DeserializationContext context) throws IOException {
        for (int place = 0; place < text.length();) {
            int point = text.codePointAt(place);
            if (!isCarriable(point)) {
                context.reportInputMismatch(String.class, "text holds U+%04X, which XML 1.0 cannot carry", point);
            }
            place += Character.charCount(point);
        }
    }

    private static boolean isCarriable(int point) {
        return point >= 0x20 && point <= 0xD7FF || point == '\t' || point == '\n' || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
