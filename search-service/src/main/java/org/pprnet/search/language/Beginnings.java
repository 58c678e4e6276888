package org.pprnet.search.language;

import java.util.Collection;
import java.util.Map;

/**
 * How some words can begin, in any of their forms and spellings. It tells where in a text nothing else can begin, so that
 * no word has to be analysed there.
 *
 * <p>A form differs from its stem at the end only, and a stem from what it is made of in its last two letters at most
 * (Porter, "An algorithm for suffix stripping", 1980). Of the rules of spelling, few change a beginning.
 */
public final class Beginnings {

    private static final int LONGEST = 4;
    private static final int LETTERS_OF_A_SUFFIX = 2;
    private static final int BITS_OF_A_LETTER = 5;
    private static final Map<String, String> SPELLED_OTHERWISE = Map.of("gray", "grey", "skep", "scep", "arti", "arte",
            "will",
            "wilf", "odor", "odou");
    private static final int FIRST_BEYOND_ASCII = 0x80;
    /** The index cuts longer words (Lucene's StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH). */
    private static final int LONGEST_WORD = 255;
    /** Fibonacci hashing (Knuth, "The Art of Computer Programming", 6.4), to one of 4,096 bits. */
    private static final int SPREADING = 0x9E3779B9;
    private static final int SHIFT = Integer.SIZE - 12;

    private final long[] bits = new long[1 << Integer.SIZE - SHIFT - 6];
    private boolean anywhere;
    private boolean figures;

    private Beginnings() {}

    /** Those of all words that the index, or a phrase, takes for one of these. */
    public static Beginnings of(Collection<Forms> words) {
        Beginnings beginnings = new Beginnings();
        words.stream().flatMap(word -> word.keys().stream()).distinct().forEach(beginnings::add);
        return beginnings;
    }

    private void add(String key) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < key.length() && isLetter(key.charAt(i)); i++) {
            if (!isDigraph(key, i, key.length())) {
                letters.append(key.charAt(i));
            }
        }
        if (letters.isEmpty()) {
            addWithoutLetters(key.charAt(0));
            return;
        }
        letters.setLength(Math.clamp(letters.length() - LETTERS_OF_A_SUFFIX, 1, LONGEST));
        String beginning = letters.toString();
        set(beginning);
        set(SPELLED_OTHERWISE.getOrDefault(beginning, beginning));
    }

    /** What is beyond ASCII is looked at wherever it stands. */
    private void addWithoutLetters(char first) {
        if (isFigure(first)) {
            figures = true;
        } else if (first < FIRST_BEYOND_ASCII) {
            anywhere = true;
        }
    }

    private void set(String beginning) {
        int code = 0;
        for (int i = 0; i < beginning.length(); i++) {
            code = with(code, beginning.charAt(i));
        }
        int bit = bit(code);
        bits[bit >>> 6] |= 1L << bit;
    }

    /**
     * Whether one of the words may begin in a part of a text that has no white space. Only what is letters of ASCII, figures and
     * punctuation is looked at; the rest may always.
     */
    public boolean mayBeIn(String text, int start, int end) {
        if (anywhere || end - start > LONGEST_WORD) {
            return true;
        }
        int code = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (character >= FIRST_BEYOND_ASCII || figures && isFigure(character)) {
                return true;
            }
            if (isFigure(character)) {
                // A word does not end between a figure and a letter (UAX 29, WB9 and WB10), so none begins there.
                letters = LONGEST;
            } else if (!isLetter(character)) {
                code = 0;
                letters = 0;
            } else if (letters < LONGEST && !isDigraph(text, i, end)) {
                code = with(code, character);
                letters++;
                int bit = bit(code);
                if ((bits[bit >>> 6] & 1L << bit) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFigure(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        char small = (char) (character | ' ');
        return small >= 'a' && small <= 'z';
    }

    /** Whether this is the first letter of {@code ae} or {@code oe}, which America leaves out. */
    private static boolean isDigraph(String text, int at, int end) {
        char small = (char) (text.charAt(at) | ' ');
        return (small == 'a' || small == 'o') && at + 1 < end && (text.charAt(at + 1) | ' ') == 'e';
    }

    /** The letters so far, and one more in either case. */
    private static int with(int code, char letter) {
        return code << BITS_OF_A_LETTER | letter & (1 << BITS_OF_A_LETTER) - 1;
    }

    private static int bit(int code) {
        return code * SPREADING >>> SHIFT;
    }
}
