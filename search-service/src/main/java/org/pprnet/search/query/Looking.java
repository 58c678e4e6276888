package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.search.language.Beginnings;
import org.pprnet.search.language.Forms;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.language.Token;

/** Finds in texts what answers a query, in one pass over the words. */
final class Looking {

    private static final List<Sought> NONE = List.of();

    private final TextAnalysis analysis;
    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();
    /** By the words that were met: what is found has the words that are looked for again and again, and analysis remembers them. */
    private final Map<Forms, Collection<Sought>> byMetWord = new IdentityHashMap<>();
    private final long keyBits;
    private final Beginnings beginnings;

    Looking(Collection<Sought> sought, TextAnalysis analysis) {
        this.analysis = analysis;
        this.keyBits = sought.stream().mapToLong(one -> one.run().getFirst().keyBits()).reduce(0,
                (some, more) -> some | more);
        this.beginnings = Beginnings.of(sought.stream().map(one -> one.run().getFirst()).toList());
        for (Sought one : sought) {
            for (String key : one.run().getFirst().keys()) {
                byFirstWord.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
            }
        }
    }

    /** What of a text answers the query, in the order of the text. What is looked for in other places only does not count. */
    List<Finding> in(String text, Set<Part.Place> places) {
        List<Finding> findings = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = TextAnalysis.endOfSpaceless(text, start);
            if (beginnings.mayBeIn(text, start, end)) {
                List<Token> tokens = analysis.spaceless(text, start, end);
                for (int i = 0; i < tokens.size(); i++) {
                    add(findings, tokens, i, start, text, places);
                }
            }
            start = end + 1;
        }
        return findings;
    }

    /** @param from where the first of the words is looked for, and so where to go on reading a run from */
    private void add(List<Finding> findings, List<Token> tokens, int first, int from, String text,
            Set<Part.Place> places) {
        if (tokens.get(first).isSign()) {
            return;
        }
        for (Sought sought : startingWith(tokens.get(first).forms())) {
            if (sought.place() == null || places.contains(sought.place())) {
                int needed = first + sought.run().size();
                List<Token> run = needed <= tokens.size() ? tokens : analysis.tokens(text, from, needed);
                sought.at(run, first, text).ifPresent(relation -> findings.add(new Finding(run.get(first).start(),
                        run.get(needed - 1).end(), sought, relation)));
            }
        }
    }

    /** Nearly all words of a text answer nothing. */
    private Collection<Sought> startingWith(Forms word) {
        return (word.keyBits() & keyBits) == 0 ? NONE : byMetWord.computeIfAbsent(word, this::having);
    }

    private Collection<Sought> having(Forms word) {
        Collection<Sought> starting = NONE;
        for (String key : word.keys()) {
            List<Sought> some = byFirstWord.get(key);
            if (some != null) {
                starting = starting.isEmpty() ? some : both(starting, some);
            }
        }
        return starting;
    }

    private static Collection<Sought> both(Collection<Sought> some, Collection<Sought> more) {
        Collection<Sought> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }
}
