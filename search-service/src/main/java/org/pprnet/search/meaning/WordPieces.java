package org.pprnet.search.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts texts into the pieces of words that the model knows: its own tokenizer, as its {@code tokenizer.json} describes it
 * (BERT, lower case, no accents; Devlin et al. 2019; longest piece first, Wu et al. 2016). Names of special tokens in a
 * text are words like others.
 */
final class WordPieces {

    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUED = "##";
    /** A longer word is unknown to the model as a whole. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    /** @param vocabulary the number of each piece */
    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = vocabulary.get(UNKNOWN);
    }

    /** The number of a piece that the vocabulary has. */
    long number(String piece) {
        return vocabulary.get(piece);
    }

    /** The numbers of a text's pieces, in their order. */
    List<Integer> of(String text) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            pieces.addAll(pieces(word));
        }
        return pieces;
    }

    private List<Integer> pieces(String word) {
        int[] characters = word.codePoints().toArray();
        if (characters.length > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < characters.length) {
            int end = characters.length;
            Integer piece = null;
            while (piece == null && end > start) {
                String candidate = new String(characters, start, end - start);
                piece = vocabulary.get(start == 0 ? candidate : CONTINUED + candidate);
                end--;
            }
            if (piece == null) {
                return List.of(unknown);
            }
            pieces.add(piece);
            start = end + 1;
        }
        return pieces;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain(text).codePoints().forEach(character -> {
            if (isSpace(character) || standsAlone(character)) {
                end(word, words);
            }
            if (standsAlone(character)) {
                words.add(Character.toString(character));
            } else if (!isSpace(character)) {
                word.appendCodePoint(character);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints()
                .filter(character -> isSpace(character) || !isDropped(character))
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(int character) {
        return Character.isSpaceChar(character) || character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean isDropped(int character) {
        return character == 0xFFFD || switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean standsAlone(int character) {
        return isPunctuation(character) || isChinese(character);
    }

    private static boolean isPunctuation(int character) {
        if (character < 0x80) {
            return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                && Character.isIdeographic(character);
    }
}
