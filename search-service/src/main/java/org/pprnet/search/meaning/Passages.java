package org.pprnet.search.meaning;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Cuts a text into parts that a model takes whole, at ends of sentences; within a sentence, between words, only where the
 * sentence alone is too long. The title stands before each part, so that each says what it is about. Nothing is left out.
 */
final class Passages {

    /** The model takes 512 pieces, and says most about texts that are not much longer than a paragraph. */
    static final int LONGEST = 400;
    /** A longer title is no heading: it is a part of its own. */
    private static final int LONGEST_TITLE = 100;

    private final ToIntFunction<String> length;

    /** @param length of a text in pieces */
    Passages(ToIntFunction<String> length) {
        this.length = length;
    }

    List<String> of(String title, String text) {
        if (length.applyAsInt(title) > LONGEST_TITLE) {
            return cut(title.strip() + "\n\n" + text, LONGEST);
        }
        String heading = title.isBlank() ? "" : title.strip() + "\n";
        List<String> parts = cut(text, LONGEST - length.applyAsInt(title));
        return parts.isEmpty() ? List.of(title.strip()) : parts.stream().map(heading::concat).toList();
    }

    private List<String> cut(String text, int longest) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int taken = 0;
        for (String span : spans(text, longest)) {
            int more = length.applyAsInt(span);
            if (taken + more > longest) {
                add(part, parts);
                taken = 0;
            }
            part.append(span);
            taken += more;
        }
        add(part, parts);
        return parts;
    }

    private static void add(StringBuilder part, List<String> parts) {
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        part.setLength(0);
    }

    /** Pieces of text that are not cut any more: sentences; of long ones, words; of endless ones, characters. */
    private List<String> spans(String text, int longest) {
        List<String> spans = new ArrayList<>();
        for (String sentence : between(BreakIterator.getSentenceInstance(Locale.ENGLISH), text)) {
            if (length.applyAsInt(sentence) <= longest) {
                spans.add(sentence);
            } else {
                spans.addAll(between(BreakIterator.getWordInstance(Locale.ENGLISH), sentence).stream()
                        .flatMap(word -> length.applyAsInt(word) <= longest
                                ? List.of(word).stream()
                                : between(BreakIterator.getCharacterInstance(Locale.ENGLISH), word).stream())
                        .toList());
            }
        }
        return spans;
    }

    private static List<String> between(BreakIterator breaks, String text) {
        breaks.setText(text);
        List<String> spans = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            spans.add(text.substring(start, end));
            start = end;
        }
        return spans;
    }
}
