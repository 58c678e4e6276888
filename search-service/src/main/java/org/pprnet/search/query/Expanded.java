package org.pprnet.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a reader asks for, with what may stand in a summary instead.
 *
 * @param alternatives of each word that has some
 * @param names names of several words that are among the words
 */
record Expanded(List<Part> parts, Map<Part.Word, List<Alternative>> alternatives,
        List<Name> names) {

    Expanded {
        parts = List.copyOf(parts);
        alternatives = Map.copyOf(alternatives);
        names = List.copyOf(names);
    }

    /**
     * Words that are one name together.
     *
     * @param words without stop words
     */
    record Name(String typed, List<Part.Word> words, List<Alternative> others) {
        Name {
            words = List.copyOf(words);
            others = List.copyOf(others);
        }
    }

    /** Without names that belong together. */
    Expanded(List<Part> parts, Map<Part.Word, List<Alternative>> alternatives) {
        this(parts, alternatives, List.of());
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

    /** Whether a word is part of a name of several. */
    boolean isInName(Part word) {
        return names.stream().anyMatch(name -> name.words().contains(word));
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
