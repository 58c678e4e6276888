package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.search.language.TextAnalysis;

/**
 * Words that no summary has, and those that were meant. One letter too many, too few, wrong or in the wrong place makes a
 * typing error, in a long word two; the first letter is right.
 */
@Singleton
final class Spelling {

    private static final String FIELD = "searched.vocabulary";
    private static final String ONE_ERROR = "oneError";
    private static final String TWO_ERRORS = "twoErrors";
    private static final int SHORT_WORD = 4;
    private static final int LONG_WORD = 8;
    private static final int MOST = 3;
    private static final float WEIGHT = 0.5f;
    private static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    private final TextAnalysis analysis;

    Spelling(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Has the index look up the words that are nothing but letters, if there are any. */
    Optional<Suggester> suggester(Expanded asked) {
        String words = words(asked).map(Part.Word::text).collect(Collectors.joining(" "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Suggester.of(suggest -> suggest.text(words)
                        .suggesters(ONE_ERROR, allowing(1, SHORT_WORD))
                        .suggesters(TWO_ERRORS, allowing(2, LONG_WORD))));
    }

    private static FieldSuggester allowing(int errors, int length) {
        return FieldSuggester.of(words -> words.term(term -> term.field(FIELD).suggestMode(SuggestMode.Missing)
                .maxEdits(errors).prefixLength(1).minWordLength(length).size(MOST)));
    }

    private static Stream<Part.Word> words(Expanded asked) {
        return asked.words().stream().filter(word -> WORD.matcher(word.text()).matches());
    }

    /** For each word that no summary has as it is typed, and that has no other name, the nearest that there are. */
    <T> Map<Part.Word, List<Alternative>> corrections(Expanded asked, Map<String, List<Suggestion<T>>> suggested) {
        Map<String, List<String>> nearest = nearest(suggested);
        Map<Part.Word, List<Alternative>> corrections = new LinkedHashMap<>();
        words(asked).filter(word -> asked.alternatives(word).isEmpty()).forEach(word -> {
            List<Alternative> meant = nearest.getOrDefault(folded(word), List.of()).stream()
                    .map(near -> new Alternative(word.typed(), near, Relation.TYPO, WEIGHT, false)).toList();
            if (!meant.isEmpty()) {
                corrections.put(word, meant);
            }
        });
        return corrections;
    }

    private static <T> Map<String, List<String>> nearest(Map<String, List<Suggestion<T>>> suggested) {
        Map<String, List<String>> nearest = new HashMap<>();
        Stream.of(ONE_ERROR, TWO_ERRORS).flatMap(errors -> suggested.getOrDefault(errors, List.of()).stream())
                .map(Suggestion::term)
                .forEach(word -> nearest.merge(word.text(),
                        word.options().stream().map(TermSuggestOption::text).toList(),
                        (known, more) -> known.isEmpty() ? more : known));
        return nearest;
    }

    private String folded(Part.Word word) {
        return analysis.tokens(word.text()).stream().map(token -> token.forms().folded())
                .collect(Collectors.joining(" "));
    }

    /** The query with the nearest words instead. */
    static String putRight(String typed, Map<Part.Word, List<Alternative>> corrections) {
        String right = typed;
        for (Map.Entry<Part.Word, List<Alternative>> one : corrections.entrySet()) {
            right = Pattern.compile(BEFORE + Pattern.quote(one.getKey().text()) + AFTER).matcher(right)
                    .replaceAll(Matcher.quoteReplacement(one.getValue().getFirst().text()));
        }
        return right;
    }
}
