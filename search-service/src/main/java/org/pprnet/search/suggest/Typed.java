package org.pprnet.search.suggest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * What was typed so far: its words are beginnings of words, in any case, with or without accents.
 *
 * @param text at most {@value #LONGEST} characters of it: what is longer is no beginning any more
 */
record Typed(String text) {

    private static final int LONGEST = 200;
    private static final int CHARACTERS_OF_ONE = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Anything can be typed. */
    static Typed of(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        String cut = text.substring(0, Math.min(LONGEST, text.length()));
        // Lone surrogates cannot be sent anywhere.
        String wellFormed = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return new Typed(Normalizer.normalize(wellFormed, Normalizer.Form.NFC));
    }

    boolean isEmpty() {
        return words().isEmpty();
    }

    /** Whether each of its words begins a word of the name. */
    boolean begins(String name) {
        List<String> words = words(name);
        return words().stream().allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    /** Whether any of its words begins a word of the name. */
    boolean beginsPart(String name) {
        List<String> words = words(name);
        return words().stream().anyMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    /** Whether the name itself begins with it. */
    boolean leads(String name) {
        return String.join(" ", words(name)).startsWith(String.join(" ", words()));
    }

    private List<String> words() {
        return words(text);
    }

    /** The words of a text as they are compared. */
    static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(folded(text))).filter(word -> !word.isEmpty()).toList();
    }

    private static String folded(String text) {
        char[] lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[CHARACTERS_OF_ONE * lower.length];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length));
    }
}
