package org.pprnet.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader asks for, with what may stand in a summary instead.
 *
 * @param alternatives of each word that has some
 * @param names names of several words that are among the words, as they were typed
 */
record Expanded(List<Part> parts, Map<Part.Word, List<Alternative>> alternatives, Set<String> names) {

    Expanded {
        parts = List.copyOf(parts);
        alternatives = Map.copyOf(alternatives);
        names = Set.copyOf(names);
    }

    /** Without names that belong together. */
    Expanded(List<Part> parts, Map<Part.Word, List<Alternative>> alternatives) {
        this(parts, alternatives, Set.of());
    }

    List<Alternative> alternatives(Part.Word word) {
        return alternatives.getOrDefault(word, List.of());
    }

    /** The same, with more alternatives. */
    Expanded with(Map<Part.Word, List<Alternative>> more) {
        Map<Part.Word, List<Alternative>> all = new HashMap<>(alternatives);
        more.forEach((word, some) -> all.merge(word, some,
                (known, added) -> Stream.concat(known.stream(), added.stream()).toList()));
        return new Expanded(parts, all, names);
    }

    /** The words that are to be found, in the order of the query. */
    List<Part.Word> words() {
        return words(parts).toList();
    }

    private static Stream<Part.Word> words(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Word word -> Stream.of(word);
            case Part.AnyOf(var choices) -> words(choices);
            case Part.Phrase _,Part.Years _,Part.Article _,Part.Not _ -> Stream.empty();
        });
    }
}
