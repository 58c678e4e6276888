package org.pprnet.search.query;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, understood. Nothing that can be typed is an error.
 *
 * @param parts in the order of the text; a word is there as often as it was typed
 * @param notice what was left out, in a sentence for the reader; null if nothing was
 */
record QueryText(List<Part> parts, @Nullable String notice) {

    /** Longest text that is read, in bytes of UTF-8. */
    static final int MAX_BYTES = 10 * 1024;

    /** Most parts that are looked for: more of them cost, and find nothing better. */
    static final int MAX_PARTS = 100;

    /** With more words, and phrases, it is a text that somebody pastes. */
    private static final int MOST_WORDS = 8;
    private static final int MOST_TIMES = 5;

    QueryText {
        parts = List.copyOf(parts);
    }

    static QueryText of(@Nullable String typed) {
        String text = Normalizer.normalize(wellFormed(typed == null ? "" : typed), Normalizer.Form.NFC);
        String read = cut(text);
        List<Part> all = asText(QueryParser.parse(read));
        Set<Part> looked = all.stream().limit(MAX_PARTS * MOST_TIMES).distinct().limit(MAX_PARTS)
                .collect(Collectors.toSet());
        String notice = null;
        if (read.length() < text.length()) {
            notice = "The query was longer than 10 KB; only its beginning was searched for.";
        } else if (all.stream().distinct().count() > looked.size()) {
            notice = "The query has very many words; only the first %d were searched for.".formatted(MAX_PARTS);
        }
        return new QueryText(repeating(all.stream().filter(looked::contains).toList()), notice);
    }

    /** In a text, quotation marks do not say what must be found. */
    private static List<Part> asText(List<Part> parts) {
        boolean isText = parts.stream().filter(part -> part instanceof Part.Word || part instanceof Part.Phrase)
                .count() > MOST_WORDS;
        return isText ? parts.stream().flatMap(QueryText::unquoted).toList() : parts;
    }

    private static Stream<Part> unquoted(Part part) {
        return part instanceof Part.Phrase(var text, var place) && place == null
                ? QueryParser.parse(text.replaceAll("[\"“”„«»:]", " ")).stream()
                : Stream.of(part);
    }

    /** What is said again weighs more, if it is a word, up to a point. */
    private static List<Part> repeating(List<Part> parts) {
        Map<Part, Integer> times = new HashMap<>();
        return parts.stream().filter(part -> times.merge(part, 1, Integer::sum) <= (part instanceof Part.Word
                ? MOST_TIMES
                : 1)).toList();
    }

    /** The words that may be anywhere, with words of phrases and alternatives: what it is about, without its conditions. */
    String words() {
        return parts.stream().flatMap(QueryText::words).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Part part) {
        return switch (part) {
            case Part.Word(var text, var place) when place == null -> Stream.of(text);
            case Part.Phrase(var text, var place) when place == null -> Stream.of(text);
            case Part.AnyOf(var choices) -> choices.stream().flatMap(QueryText::words);
            case Part.Word _,Part.Phrase _,Part.Years _,Part.Article _,Part.Not _ -> Stream.empty();
        };
    }

    /** Lone surrogates cannot be sent anywhere. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return text;
        }
        int end = MAX_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
