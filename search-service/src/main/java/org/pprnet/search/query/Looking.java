package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pprnet.search.language.Forms;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.language.Token;

/** Finds in texts what answers a query, in one pass over the words. */
final class Looking {

    private final TextAnalysis analysis;
    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();

    Looking(Collection<Sought> sought, TextAnalysis analysis) {
        this.analysis = analysis;
        for (Sought one : sought) {
            for (String key : keys(one.run().getFirst())) {
                byFirstWord.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
            }
        }
    }

    /** What two words have in common that are taken for one: a stem, or where they are stop words, the word. */
    private static Set<String> keys(Forms forms) {
        Set<String> keys = new HashSet<>(forms.stems());
        keys.add(forms.folded());
        return keys;
    }

    /** What of a text answers the query, in the order of the text, where it may stand there. */
    List<Finding> in(String text, @Nullable Set<Part.Place> places) {
        List<Token> tokens = analysis.tokens(text);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            add(findings, tokens, i, text, places);
        }
        return findings;
    }

    private void add(List<Finding> findings, List<Token> tokens, int first, String text,
            @Nullable Set<Part.Place> places) {
        keys(tokens.get(first).forms()).stream().flatMap(key -> byFirstWord.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(sought -> sought.place() == null || places != null && places.contains(sought.place()))
                .forEach(sought -> sought.at(tokens, first, text).ifPresent(relation -> findings
                        .add(new Finding(tokens.get(first).start(), tokens.get(first + sought.run().size() - 1).end(),
                                sought, relation))));
    }
}
