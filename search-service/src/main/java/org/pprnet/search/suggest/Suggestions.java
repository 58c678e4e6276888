package org.pprnet.search.suggest;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.search.suggest.Suggestion.Kind;

/**
 * What a text that is being typed may become, for an answer.
 *
 * @param items at most ten, kind by kind, within a kind the best first
 * @param whole whether the index was asked; if not, titles and authors are missing
 */
record Suggestions(List<Suggestion> items, @JsonIgnore boolean whole) {

    static final int MOST = 10;

    /** What each kind has a right to, where there is more than can be shown. */
    private static final Map<Kind, Integer> SHARES = Map.of(Kind.TOPIC, 3, Kind.AUTHOR, 2, Kind.TERM, 2, Kind.TITLE, 3);

    Suggestions {
        items = List.copyOf(items);
    }

    static Suggestions none() {
        return new Suggestions(List.of(), true);
    }

    /** @param all the best first */
    static Suggestions of(List<Suggestion> all, boolean whole) {
        List<Suggestion> different = different(all);
        List<Suggestion> chosen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            different.stream().filter(one -> one.kind() == kind).limit(SHARES.get(kind)).forEach(chosen::add);
        }
        different.stream().filter(one -> !chosen.contains(one)).limit(MOST - chosen.size()).toList()
                .forEach(chosen::add);
        return new Suggestions(chosen.stream().sorted(comparing(Suggestion::kind)).toList(), whole);
    }

    private static List<Suggestion> different(List<Suggestion> all) {
        Set<String> texts = new HashSet<>();
        return all.stream().sorted(comparing(Suggestion::kind))
                .filter(one -> texts.add(String.join(" ", Typed.words(one.text())))).toList();
    }
}
