package org.pprnet.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pprnet.search.language.SynonymNames.Name;

/** Words as somebody typed them, and the names that stand there. A name is made of whole words. */
final class TypedWords {

    /** So many letters in capitals are no abbreviation: somebody types everything so, and capitals say nothing. */
    private static final Pattern ORDINARY_WORD_IN_CAPITALS = Pattern.compile("\\P{L}*\\p{Lu}{8,}\\P{L}*");
    private static final Pattern AROUND_A_WORD = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    /** Plurals and spellings differ by so many letters at most. */
    private static final int LETTERS_OF_AN_ENDING = 2;

    private final List<String> words;
    private final List<Compared> compared = new ArrayList<>();

    /** A name that stands at these words. */
    record Found(Name name, int first, int words) {}

    /** What a word, or a part of it, is compared by. */
    private record Compared(int word, String token, boolean begins, boolean ends) {}

    TypedWords(List<String> words, Function<String, List<String>> analysis) {
        this.words = List.copyOf(words);
        for (int word = 0; word < words.size(); word++) {
            List<String> tokens = analysis.apply(words.get(word));
            for (int i = 0; i < tokens.size(); i++) {
                compared.add(new Compared(word, tokens.get(i), i == 0, i == tokens.size() - 1));
            }
        }
    }

    /** Names that are recognised in any case. */
    Stream<Found> inAnyCase(SynonymNames names) {
        return IntStream.range(0, compared.size()).boxed().filter(at -> compared.get(at).begins())
                .flatMap(at -> names.beginningWith(compared.get(at).token()).stream()
                        .filter(name -> stands(name, at)).map(name -> found(name, at)));
    }

    private boolean stands(Name name, int at) {
        int length = name.tokens().size();
        if (at + length > compared.size() || !compared.get(at + length - 1).ends()) {
            return false;
        }
        boolean equal = IntStream.range(0, length)
                .allMatch(i -> compared.get(at + i).token().equals(name.tokens().get(i)));
        return equal && (length > 1 || isFormOf(name.text(), words.get(compared.get(at).word())));
    }

    /** Words that are no forms of one another can have one stem: medical and medication, well and wellness. */
    private static boolean isFormOf(String name, String typed) {
        return Math.abs(bare(typed).length() - name.length()) <= LETTERS_OF_AN_ENDING;
    }

    private Found found(Name name, int at) {
        int first = compared.get(at).word();
        return new Found(name, first, compared.get(at + name.tokens().size() - 1).word() - first + 1);
    }

    /** Names that are recognised in capitals, also in the plural: ACE, ACEs. */
    Stream<Found> inCapitals(SynonymNames names) {
        if (words.stream().anyMatch(word -> ORDINARY_WORD_IN_CAPITALS.matcher(word).matches())) {
            return Stream.empty();
        }
        return IntStream.range(0, words.size()).boxed().flatMap(at -> {
            String word = bare(words.get(at));
            List<Name> found = names.inCapitals(word);
            return (found.isEmpty() && word.endsWith("s")
                    ? names.inCapitals(word.substring(0, word.length() - 1))
                    : found).stream().map(name -> new Found(name, at, 1));
        });
    }

    private static String bare(String word) {
        return AROUND_A_WORD.matcher(word).replaceAll("");
    }
}
